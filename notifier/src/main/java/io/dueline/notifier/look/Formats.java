package io.dueline.notifier.look;

import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/// How amounts, days, moments, numbers and names are written on pages; `@formats` in templates.
/// The patterns are words too and stand in `words/look_zh` and `words/look_en`.
@Component("formats")
public class Formats {

    private static final int FAR = 30;
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Map<String, String> STANCE_HUES =
            Map.of(
                    "PAYS_SOON",
                    "green",
                    "UNDECIDED",
                    "slate",
                    "AWAY",
                    "violet",
                    "REFUSES",
                    "amber");

    private final MessageSource words;
    private final Clock clock;

    Formats(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// A moment as it is said in passing, and exactly, for the one who hovers over it.
    public record Moment(String said, String exact) {}

    /// An amount in a sentence: `¥1,280`, and with cents only where there are some: `¥1,280.50`.
    public String money(long minor, Currency currency, Language language) {
        var major = major(minor, currency);
        boolean whole = major.stripTrailingZeros().scale() <= 0;
        String sign = minor < 0 ? "-" : "";
        return sign
                + symbol(currency, language)
                + figures(major.abs(), whole ? 0 : currency.getDefaultFractionDigits());
    }

    /// An amount in a list, where it stands below others: `¥1,280.00`.
    public String full(long minor, Currency currency, Language language) {
        return (minor < 0 ? "-" : "")
                + symbol(currency, language)
                + amount(Math.abs(minor), currency);
    }

    /// An amount in a column: all digits, no currency: `1,280.00`.
    public String amount(long minor, Currency currency) {
        return figures(major(minor, currency), currency.getDefaultFractionDigits());
    }

    /// The sign of a currency, for the head of a column.
    public String symbol(Currency currency, Language language) {
        return currency.equals(YUAN) ? "¥" : currency.getSymbol(language.locale());
    }

    /// `11月27日 周五`, `Fri 27 Nov`; with the year when it is not the one of today.
    public String day(LocalDate day, LocalDate today, Language language) {
        return pattern(day.getYear() == today.getYear() ? "look.day" : "look.day.year", language)
                .format(day);
    }

    /// `明天 周五 11月27日`, `Fri 27 Nov, in 3 days`; beyond a month the plain day.
    public String relativeDay(LocalDate day, LocalDate today, Language language) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        return Math.abs(ahead) > FAR
                ? day(day, today, language)
                : word(
                        distance(ahead),
                        language,
                        pattern("look.day.near", language).format(day),
                        Math.abs(ahead));
    }

    /// `9:31` today, `昨天 9:31`, `11月20日 9:31`, and before this year only the day.
    public Moment moment(Instant at, ZoneId zone, Language language) {
        var then = at.atZone(zone);
        var today = clock.instant().atZone(zone).toLocalDate();
        return new Moment(
                pattern(patternOf(then, today), language).format(then),
                pattern("look.moment.exact", language).format(then));
    }

    /// The ends of a number, enough to recognise and too little to call: `+86 139****0001`.
    public String maskedPhone(String e164) {
        return MaskedPhone.of(e164);
    }

    /// The family name of a Chinese name, the first letters of any other: `陈`, `JS`.
    public String initials(String name) {
        return Initials.of(name);
    }

    /// The hue a stance has on every page.
    public String hueOfStance(String stance) {
        return STANCE_HUES.getOrDefault(stance, "plain");
    }

    private static String distance(long ahead) {
        if (ahead == 0) {
            return "look.day.today";
        }
        return switch (Long.signum(ahead)) {
            case 1 -> ahead == 1 ? "look.day.tomorrow" : "look.day.ahead";
            default -> ahead == -1 ? "look.day.yesterday" : "look.day.behind";
        };
    }

    private static String patternOf(ZonedDateTime then, LocalDate today) {
        var day = then.toLocalDate();
        if (day.equals(today)) {
            return "look.moment.today";
        }
        if (day.equals(today.minusDays(1))) {
            return "look.moment.yesterday";
        }
        return day.getYear() == today.getYear() ? "look.moment.year" : "look.moment.older";
    }

    private DateTimeFormatter pattern(String key, Language language) {
        return DateTimeFormatter.ofPattern(word(key, language), language.locale());
    }

    private String word(String key, Language language, Object... values) {
        return words.getMessage(key, values.length == 0 ? null : values, language.locale());
    }

    private static BigDecimal major(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    private static String figures(BigDecimal major, int digits) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(major);
    }
}
