package io.dueline.admin.owners;

import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.util.Optional;

/// How an owner stands, as a member of staff enters it.
///
/// @param said the owner's own words, as far as there were any
record StanceForm(
        Stance stance,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        Correction reason,
        @Nullable String said) {

    @Nullable String words() {
        return said == null || said.isBlank() ? null : said.strip();
    }

    /// What speaks against it at first sight; whether a promised day will do is for the promises to
    /// say.
    Optional<Wrong> wrong(LocalDate today) {
        return switch (stance) {
            case PAYS_SOON -> until == null ? Optional.of(Wrong.DAY_MISSING) : Optional.empty();
            case AWAY ->
                    until != null && !until.isAfter(today)
                            ? Optional.of(Wrong.DAY_PAST)
                            : Optional.empty();
            case UNDECIDED, REFUSES -> Optional.empty();
        };
    }

    /// @param by who says so
    StanceChange change(OwnerId owner, String by) {
        var comesBack = stance == Stance.AWAY ? until : null;
        return new StanceChange(owner, stance, comesBack, reason.code(), words(), null, by);
    }

    /// Not the owner's words.
    @Override
    public String toString() {
        return "StanceForm[" + stance + "]";
    }
}
