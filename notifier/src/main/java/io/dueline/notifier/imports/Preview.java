package io.dueline.notifier.imports;

import io.dueline.notifier.imports.ImportReport.Rejected;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.imports.plan.Counted;
import io.dueline.notifier.imports.plan.Difference;
import io.dueline.notifier.imports.plan.Effect;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.Shift;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An import as one looks at it, before it is taken in and afterwards.
///
/// @param foreseen what would be new, changed and as before
/// @param done what became so, as far as it was taken in
/// @param differences the first things that would be otherwise
/// @param shift what it does to arrears
/// @param newly those who newly owe something overdue, those who owe most first
/// @param noLonger those who no longer do
/// @param rejected the first rows left out
/// @param leftOut how many are left out
/// @param failure why it cannot be taken in, if so
public record Preview(
        ImportRun run,
        Currency currency,
        Map<Counted, Count> foreseen,
        Map<Counted, Count> done,
        List<Difference> differences,
        Shift shift,
        List<Effect> newly,
        List<Effect> noLonger,
        List<Rejected> rejected,
        int leftOut,
        List<String> warnings,
        Optional<String> failure) {

    /// One line of the figures.
    public record Line(Counted counted, Count foreseen, Count done) {

        public boolean isAsForeseen() {
            return foreseen.equals(done);
        }
    }

    /// What such a sheet has anything of.
    public List<Line> lines() {
        return Stream.of(Counted.values())
                .map(this::line)
                .filter(line -> !line.foreseen().isNone() || !line.done().isNone())
                .toList();
    }

    /// How many rows are taken in, or would be.
    public int accepted() {
        return run.rows() - leftOut;
    }

    /// Whether nothing would be otherwise than it is.
    public boolean changesNothing() {
        return lines().stream().allMatch(line -> line.foreseen().changes() == 0);
    }

    /// Whether what was done is not what was foreseen, because the ledger changed in between.
    public boolean cameOtherwise() {
        return !lines().stream().allMatch(Line::isAsForeseen);
    }

    /// How many owners are overdue once it is taken in.
    public int debtorsAfter() {
        return run.outlook().debtors() + shift.newly() - shift.noLonger();
    }

    public long owedAfter() {
        return run.outlook().owedMinor() + shift.more();
    }

    /// How many of a hundred parts of the present state are done; below nothing where that cannot
    /// be
    /// told.
    public int percent() {
        return switch (run.state()) {
            case READING -> -1;
            case WEIGHING, COMMITTING ->
                    run.rows() == 0 ? 0 : Math.min(100, (int) (100L * run.handled() / run.rows()));
            case READY, DONE, FAILED, DISCARDED -> 100;
        };
    }

    private Line line(Counted counted) {
        return new Line(
                counted,
                foreseen.getOrDefault(counted, Count.NONE),
                done.getOrDefault(counted, Count.NONE));
    }

    @Override
    public String toString() {
        return "Preview[" + run.id() + "]";
    }
}
