package io.dueline.notifier.arrears;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/// What is known about a debt besides its sum. It stays a debt.
///
/// @param reference what it comes from, as in `case:1042`; unique among an owner's marks of a kind
/// @param unit the unit concerned; nothing if all of the owner's are
/// @param until the day, where one was promised
public record Mark(
        OwnerId owner,
        Kind kind,
        String reference,
        @Nullable UnitId unit,
        @Nullable LocalDate until) {

    public enum Kind {
        /// The owner says that it is not owed, or not yet.
        DISPUTED,
        /// The owner named a day.
        PROMISED;

        /// The name used in tables and JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Mark disputed(OwnerId owner, String reference, @Nullable UnitId unit) {
        return new Mark(owner, Kind.DISPUTED, reference, unit, null);
    }

    public static Mark promised(OwnerId owner, String reference, LocalDate until) {
        return new Mark(owner, Kind.PROMISED, reference, null, until);
    }

    /// Owners dispute and promise what is overdue.
    boolean covers(ArrearsPosition.Line line) {
        return line.isOverdue() && (unit == null || unit.equals(line.unit().id()));
    }

    @Override
    public String toString() {
        return "Mark[" + owner.value() + " " + kind + "]";
    }
}
