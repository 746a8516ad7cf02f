package io.dueline.notifier.community;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A rule in which a community may differ from the company, and how its value is written down.
public enum Rule {
    WEEKDAY_WINDOWS(Kind.WINDOWS, 1, 12, rules -> Spans.written(rules.windows().weekday())),
    WEEKEND_WINDOWS(Kind.WINDOWS, 0, 12, rules -> Spans.written(rules.windows().weekend())),
    ROUND_DAYS(Kind.DAYS, 1, 31, rules -> String.valueOf(rules.roundDays())),
    PROMISE_HORIZON_DAYS(Kind.DAYS, 1, 366, rules -> String.valueOf(rules.promiseHorizonDays())),
    GRACE_DAYS(Kind.DAYS, 0, 31, rules -> String.valueOf(rules.graceDays())),
    SAYS_PAID_DAYS(Kind.DAYS, 1, 31, rules -> String.valueOf(rules.saysPaidDays())),
    LINK_DAYS(Kind.DAYS, 1, 366, rules -> String.valueOf(rules.linkDays())),
    ACKNOWLEDGE_WITHIN(Kind.TIME, 1, 90, rules -> rules.acknowledgeWithin().toString()),
    RESOLVE_WITHIN(Kind.TIME, 1, 366, rules -> rules.resolveWithin().toString());

    private final Kind kind;
    private final int least;
    private final int most;
    private final Function<CommunityRules, String> reading;

    Rule(Kind kind, int least, int most, Function<CommunityRules, String> reading) {
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.reading = reading;
    }

    /// What a value is.
    public enum Kind {
        /// The contact windows of a day, as in `09:30-12:00,15:00-18:00`; how many is bounded.
        WINDOWS,
        /// A number of days.
        DAYS,
        /// A stretch of time as ISO 8601 writes it, from a minute to so many days, as in `PT4H`.
        TIME
    }

    /// The name used in tables and forms.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /// Its value among some rules.
    public String in(CommunityRules rules) {
        return reading.apply(rules);
    }

    /// The value as it is kept, or nothing if it cannot be one.
    public Optional<String> checked(String value) {
        try {
            return switch (kind) {
                case WINDOWS -> windows(value);
                case DAYS -> days(value);
                case TIME -> time(value);
            };
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private Optional<String> windows(String value) {
        return Optional.of(Spans.of(value))
                .filter(spans -> isWithin(spans.size()))
                .map(Spans::written);
    }

    private Optional<String> days(String value) {
        return Optional.of(Integer.parseInt(value)).filter(this::isWithin).map(String::valueOf);
    }

    private Optional<String> time(String value) {
        return Optional.of(Duration.parse(value))
                .filter(time -> time.compareTo(Duration.ofMinutes(least)) >= 0)
                .filter(time -> time.compareTo(Duration.ofDays(most)) <= 0)
                .map(Duration::toString);
    }

    private boolean isWithin(int number) {
        return number >= least && number <= most;
    }
}
