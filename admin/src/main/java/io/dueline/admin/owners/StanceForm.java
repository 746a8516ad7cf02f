package io.dueline.admin.owners;

import io.dueline.notifier.cadence.Stance;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;

/// How an owner stands, as a member of staff enters it.
///
/// @param said the owner's own words, as far as there were any
record StanceForm(
        Stance stance,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        Correction reason,
        @Nullable String said) {

    /// The day, where the stance has one.
    @Nullable LocalDate day() {
        return switch (stance) {
            case PAYS_SOON, AWAY -> until;
            case UNDECIDED, REFUSES -> null;
        };
    }

    @Nullable String words() {
        return said == null || said.isBlank() ? null : said.strip();
    }

    boolean isPossible(LocalDate today) {
        return switch (stance) {
            case PAYS_SOON -> until != null && !until.isBefore(today);
            case AWAY -> until == null || until.isAfter(today);
            case UNDECIDED, REFUSES -> true;
        };
    }
}
