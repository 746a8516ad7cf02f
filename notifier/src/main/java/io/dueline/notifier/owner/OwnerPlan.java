package io.dueline.notifier.owner;

import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.OwnerBatch.OwnerReport;
import io.dueline.notifier.owner.OwnerRefused.Reason;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to be done with each owner of a batch. Pure.
///
/// @param lines one for each owner, in the order of the batch
record OwnerPlan(List<Line> lines) {

    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /// @param owner whom to enter; or else the reason why not
    record Line(
            @Nullable String reference,
            @Nullable NewOwner owner,
            Outcome outcome,
            @Nullable Reason reason) {

        private static Line refused(@Nullable String reference, Reason reason) {
            return new Line(reference, null, Outcome.REFUSED, reason);
        }

        private Line claimingNoneOf(Set<String> contested) {
            return owner != null
                            && owner.units().stream()
                                    .map(NewUnit::label)
                                    .anyMatch(contested::contains)
                    ? refused(reference, Reason.UNIT_TWICE)
                    : this;
        }
    }

    static OwnerPlan of(List<OwnerReport> reports, OwnerReader reader) {
        var said = reports.stream().collect(Collectors.groupingBy(OwnerPlan::key));
        var lines =
                reports.stream()
                        .map(one -> line(one, said.getOrDefault(key(one), List.of()), reader))
                        .toList();
        var contested = contested(lines);
        return new OwnerPlan(lines.stream().map(l -> l.claimingNoneOf(contested)).toList());
    }

    /// Those of whom something is new, each once, though the batch may say the same twice.
    List<NewOwner> owners() {
        var once = new LinkedHashMap<String, NewOwner>();
        lines.stream()
                .filter(line -> line.outcome() != Outcome.UNCHANGED)
                .map(Line::owner)
                .filter(Objects::nonNull)
                .forEach(owner -> once.put(owner.reference(), owner));
        return List.copyOf(once.values());
    }

    private static Line line(
            OwnerReport report, List<OwnerReport> sameReference, OwnerReader reader) {
        if (!key(report).isEmpty() && sameReference.stream().distinct().count() > 1) {
            return Line.refused(report.reference(), Reason.CONTRADICTED);
        }
        try {
            var owner = reader.read(report);
            return new Line(report.reference(), owner, outcome(owner, reader), null);
        } catch (OwnerRefused refused) {
            return Line.refused(report.reference(), refused.reason());
        }
    }

    private static Outcome outcome(NewOwner owner, OwnerReader reader) {
        if (reader.isNew(owner)) {
            return Outcome.NEW;
        }
        return reader.isKnown(owner) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /// The units that more than one owner of the batch claims.
    private static Set<String> contested(List<Line> lines) {
        return lines.stream()
                .map(Line::owner)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(owner -> owner.units().stream())
                .collect(Collectors.groupingBy(NewUnit::label, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(claims -> claims.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(OwnerReport report) {
        return report.reference() == null ? "" : report.reference().strip();
    }
}
