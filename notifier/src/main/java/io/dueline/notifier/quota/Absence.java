package io.dueline.notifier.quota;

import java.time.LocalDate;

/// Days on which somebody is away, the first and the last included.
public record Absence(long id, long staff, LocalDate first, LocalDate last) {

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
