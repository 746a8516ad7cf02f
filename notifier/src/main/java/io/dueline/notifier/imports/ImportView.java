package io.dueline.notifier.imports;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.imports.plan.Effect;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Manner;
import io.dueline.notifier.imports.run.ImportRun.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An import as other systems see it.
///
/// @param state `reading`, `weighing`, `ready`, `committing`, `done`, `failed` or `discarded`
/// @param handled how many rows the present state has behind it
/// @param foreseen what would be new, changed and as before
/// @param done what became so
/// @param reminders what it would do to arrears; only of one that is looked at first, once compared
/// @param rejected the first rows left out; all of them in `rejected.csv` and `rejected.xlsx`
/// @param failure why it cannot be taken in
record ImportView(
        long id,
        String community,
        @Nullable String kind,
        String file,
        String state,
        Instant begunAt,
        @Nullable Instant endedAt,
        int rows,
        int accepted,
        int handled,
        Map<String, Count> foreseen,
        Map<String, Count> done,
        @Nullable Reminders reminders,
        List<ImportReport.Rejected> rejected,
        int rejectedRows,
        List<String> warnings,
        @Nullable String failure) {

    /// @param newly how many owners would newly be in arrears
    /// @param owners how many are, before and after
    record Reminders(
            int newly,
            int noLonger,
            int ownersBefore,
            int ownersAfter,
            MoneyView overdueBefore,
            MoneyView overdueAfter,
            List<Debtor> firstNewly) {}

    /// @param reference of the owner
    record Debtor(String reference, String units, MoneyView before, MoneyView after) {

        static Debtor of(Effect effect) {
            return new Debtor(
                    effect.owner(),
                    effect.units(),
                    MoneyView.of(effect.before()),
                    MoneyView.of(effect.after()));
        }
    }

    static ImportView of(Preview preview, Community community) {
        var run = preview.run();
        return new ImportView(
                run.id(),
                community.code(),
                run.kind().map(kind -> kind.code()).orElse(null),
                run.file(),
                run.state().code(),
                run.begunAt(),
                run.endedAt().orElse(null),
                run.rows(),
                preview.accepted(),
                run.handled(),
                counts(preview, Preview.Line::foreseen),
                counts(preview, Preview.Line::done),
                reminders(preview, run),
                preview.rejected(),
                preview.leftOut(),
                preview.warnings(),
                preview.failure().orElse(null));
    }

    private static Map<String, Count> counts(Preview preview, Function<Preview.Line, Count> count) {
        var counts = new LinkedHashMap<String, Count>();
        preview.lines().forEach(line -> counts.put(line.counted().code() + "s", count.apply(line)));
        return counts;
    }

    private static @Nullable Reminders reminders(Preview preview, ImportRun run) {
        if (run.manner() == Manner.AT_ONCE
                || run.state() == State.READING
                || run.state() == State.WEIGHING) {
            return null;
        }
        return new Reminders(
                preview.shift().newly(),
                preview.shift().noLonger(),
                run.outlook().debtors(),
                preview.debtorsAfter(),
                MoneyView.of(new Money(run.outlook().owedMinor(), preview.currency())),
                MoneyView.of(new Money(preview.owedAfter(), preview.currency())),
                preview.newly().stream().map(Debtor::of).toList());
    }

    @Override
    public String toString() {
        return "ImportView[" + id + "]";
    }
}
