package io.dueline.admin.settings.communities;

import io.dueline.notifier.community.Rule;
import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says the value of a rule as people do, and reads what they type: `9:30–12:00、15:00–18:00`,
/// `5 天`, `4 hours`. What it says it can read.
@Component
class RuleWords {

    private static final Pattern NONE = Pattern.compile("(无|没有|none|-)");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*(?:-|to)\\s*(\\d{1,2})(?::(\\d{2}))?");
    private static final Pattern DASH = Pattern.compile("\\s*[\\u2010-\\u2015~至到]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,、;和]\\s*|\\s+and\\s+");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*(天|日|days?|d)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,4})\\s*(天|日|days?|d|小时|时|hours?|h|分钟|分|minutes?|min|m)");

    private final MessageSource words;

    RuleWords(MessageSource words) {
        this.words = words;
    }

    String say(Rule rule, String value, Language reader) {
        return switch (rule.kind()) {
            case WINDOWS -> windows(value, reader);
            case DAYS -> counted("days", Long.parseLong(value), reader);
            case TIME -> time(Duration.parse(value), reader);
        };
    }

    /// The value as the rule keeps it, or nothing if what was typed is none.
    static Optional<String> read(Rule rule, String typed) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return switch (rule.kind()) {
            case WINDOWS -> windowsIn(plain).flatMap(rule::checked);
            case DAYS -> daysIn(plain).flatMap(rule::checked);
            case TIME -> timeIn(plain).flatMap(rule::checked);
        };
    }

    private String windows(String value, Language reader) {
        return value.isEmpty()
                ? said("setup.rule.none", reader)
                : Stream.of(value.split(","))
                        .map(span -> span.replaceAll("\\b0(\\d:)", "$1").replace("-", "–"))
                        .collect(Collectors.joining(reader == Language.ZH ? "、" : ", "));
    }

    private String time(Duration time, Language reader) {
        if (time.equals(Duration.ofDays(time.toDays()))) {
            return counted("days", time.toDays(), reader);
        }
        return time.equals(Duration.ofHours(time.toHours()))
                ? counted("hours", time.toHours(), reader)
                : counted("minutes", time.toMinutes(), reader);
    }

    private String counted(String unit, long number, Language reader) {
        return said("setup.rule." + unit, reader, number);
    }

    private String said(String word, Language reader, Object... values) {
        return words.getMessage(word, values, reader.locale());
    }

    private static Optional<String> windowsIn(String typed) {
        if (NONE.matcher(typed).matches()) {
            return Optional.of("");
        }
        var spans = BETWEEN.split(DASH.matcher(typed).replaceAll("-"));
        return Stream.of(spans).allMatch(span -> SPAN.matcher(span).matches())
                ? Optional.of(
                        Stream.of(spans).map(RuleWords::span).collect(Collectors.joining(",")))
                : Optional.empty();
    }

    private static String span(String typed) {
        var ends = SPAN.matcher(typed);
        return ends.matches() ? clock(ends, 1) + "-" + clock(ends, 3) : typed;
    }

    private static String clock(Matcher ends, int hour) {
        var minutes = Optional.ofNullable(ends.group(hour + 1)).orElse("00");
        return "%02d:%s".formatted(Integer.parseInt(ends.group(hour)), minutes);
    }

    private static Optional<String> daysIn(String typed) {
        var days = DAYS.matcher(typed);
        return days.matches() ? Optional.of(days.group(1)) : Optional.empty();
    }

    private static Optional<String> timeIn(String typed) {
        var time = TIME.matcher(typed);
        return time.matches()
                ? Optional.of(duration(Long.parseLong(time.group(1)), time.group(2)).toString())
                : Optional.empty();
    }

    private static Duration duration(long number, String unit) {
        return switch (unit.charAt(0)) {
            case '天', '日', 'd' -> Duration.ofDays(number);
            case '小', '时', 'h' -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
