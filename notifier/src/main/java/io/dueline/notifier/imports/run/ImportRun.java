package io.dueline.notifier.imports.run;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.columns.Headings;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetRow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A sheet on its way into the ledger.
///
/// @param file what it was called
/// @param bytes how large it is
/// @param kind nothing until somebody or its headings said
/// @param manner whether somebody looks at it before it is taken in
/// @param begunBy `api` or `staff:` and a number
/// @param decision who took it in or threw it away, and when
/// @param headings the row of headings, empty until it is read
/// @param rows how many rows say anything
/// @param sums how many of them only add up others
/// @param sumRows where the first of those are
/// @param handled how many rows the present state has behind it
/// @param outlook what the community was owed when the sheet was compared
/// @param failure why it failed
public record ImportRun(
        long id,
        CommunityId community,
        String file,
        long bytes,
        Optional<SheetKind> kind,
        State state,
        Manner manner,
        String begunBy,
        Instant begunAt,
        Optional<Decision> decision,
        Optional<Instant> endedAt,
        SheetRow headings,
        int rows,
        int sums,
        List<Integer> sumRows,
        int handled,
        Outlook outlook,
        Optional<Failure> failure) {

    /// How far it is.
    public enum State {
        /// Its rows are read and kept.
        READING,
        /// They are compared with the ledger.
        WEIGHING,
        /// Somebody may look at what would happen, and decide.
        READY,
        /// They are taken in.
        COMMITTING,
        DONE,
        /// It cannot be read, or was given up.
        FAILED,
        /// Thrown away before anything was taken in.
        DISCARDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether there is something to do without anybody's word.
        public boolean isUnderWay() {
            return this == READING || this == WEIGHING || this == COMMITTING;
        }
    }

    /// How it is taken in.
    public enum Manner {
        /// Once somebody has looked at it and said so.
        LOOKED_AT,
        /// As soon as it is read.
        AT_ONCE
    }

    /// @param by `api` or `staff:` and a number
    public record Decision(String by, Instant at) {}

    /// @param debtors how many were in arrears
    /// @param owedMinor what they owed overdue, in minor units
    public record Outlook(int debtors, long owedMinor) {}

    /// @param values what the words about it need
    public record Failure(SheetFault.Kind kind, List<String> values) {}

    public boolean isDecided() {
        return decision.isPresent();
    }

    /// Whether it came to an end by a fault of ours, so that it can go on.
    public boolean canGoOn() {
        return failure.filter(why -> why.kind() == SheetFault.Kind.GAVE_UP).isPresent();
    }

    public Headings columns() {
        return Headings.of(headings);
    }

    @Override
    public String toString() {
        return "ImportRun[" + id + ", " + state + "]";
    }
}
