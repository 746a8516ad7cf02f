package io.dueline.admin.settings.keys;

import io.dueline.notifier.access.NewApiKey;
import io.dueline.notifier.access.Scope;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A key as an operator describes it on the page. What is missing is said beside its field.
///
/// @param expires the last day on which it is good, as the browser writes days; empty for none
record KeyForm(@Nullable String name, @Nullable List<Scope> scopes, @Nullable String expires) {

    /// What is wrong in it.
    enum Wrong {
        NAME,
        SCOPES,
        EXPIRES
    }

    private static final int LONGEST_NAME = 60;

    static KeyForm usual() {
        return new KeyForm("", List.copyOf(Scope.USUAL), "");
    }

    /// What is to be done before the key can be made; nothing if it can.
    Set<Wrong> wrongs(LocalDate today) {
        var wrongs = EnumSet.noneOf(Wrong.class);
        if (given(name).isEmpty() || given(name).length() > LONGEST_NAME) {
            wrongs.add(Wrong.NAME);
        }
        if (chosen().isEmpty()) {
            wrongs.add(Wrong.SCOPES);
        }
        if (!given(expires).isEmpty() && lastDay().filter(day -> !day.isBefore(today)).isEmpty()) {
            wrongs.add(Wrong.EXPIRES);
        }
        return wrongs;
    }

    NewApiKey key(ZoneId zone, String madeBy) {
        return new NewApiKey(given(name), Set.copyOf(chosen()), endIn(zone), madeBy);
    }

    public List<Scope> chosen() {
        return scopes == null ? List.of() : scopes;
    }

    private @Nullable Instant endIn(ZoneId zone) {
        return lastDay().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null);
    }

    private Optional<LocalDate> lastDay() {
        try {
            return given(expires).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(given(expires)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
