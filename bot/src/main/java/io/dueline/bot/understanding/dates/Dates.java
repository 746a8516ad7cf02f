package io.dueline.bot.understanding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the words that name days, in Chinese, English and both at once.
public final class Dates {

    private static final Comparator<Found> LEFTMOST_LONGEST =
            Comparator.comparingInt(Found::start)
                    .thenComparing(Comparator.comparingInt(Found::end).reversed());

    private static final Pattern TO =
            Pattern.compile("[,， ]*(?:到|至|-|~|—|–|to|till|til|until|through|thru)\\s*(?:the )?");
    private static final Pattern AND = Pattern.compile("\\s*(?:and|和|与)\\s*(?:the )?");
    private static final Pattern BETWEEN = Pattern.compile(".*(?:\\bbetween|在)\\s*(?:the )?");
    private static final Pattern BY =
            Pattern.compile(
                    "(?:.*[^a-z])?(?:by|until|till|til|no later than|at the latest|latest|before or"
                            + " on)[ ,]*(?:the |on |of )*");
    private static final Pattern BEFORE =
            Pattern.compile("(?:.*[^a-z])?(?:before|b4|ahead of|prior to)[ ,]*(?:the )?");
    private static final Pattern AT_LATEST =
            Pattern.compile("(?s).*(?:最晚|最迟|不晚于|不迟于|最多到|截止)(?:是|到|在)?\\s*");
    private static final Pattern ZH_BEFORE =
            Pattern.compile(
                    "(?s)\\s*(?:的?(?:早上|上午|中午|下午|晚上|晚)?\\s*[0-9一二三四五六七八九十]{0,3}[点时]?半?)?"
                            + "(?:[之以]?前|为止|截止).*");
    private static final Pattern LATEST =
            Pattern.compile("(?s) (?:at the latest|latest|or (?:before|earlier)|max)\\b.*");

    private final List<Rule> rules =
            Stream.of(ChineseDates.RULES, EnglishDates.RULES, Festivals.rules())
                    .flatMap(List::stream)
                    .toList();

    /// Everything in a normalised text that names days, in reading order, past days included.
    public List<Found> in(String text, LocalDate day) {
        Today today = new Today(day);
        List<Found> found = joined(text, words(text, today), today);
        return found.stream().map(words -> limited(text, words)).toList();
    }

    private List<Found> words(String text, Today today) {
        List<Found> kept = new ArrayList<>();
        rules.stream()
                .flatMap(rule -> rule.in(text, today))
                .sorted(LEFTMOST_LONGEST)
                .filter(words -> kept.isEmpty() || kept.getLast().end() <= words.start())
                .forEach(kept::add);
        return kept;
    }

    private static List<Found> joined(String text, List<Found> words, Today today) {
        List<Found> joined = new ArrayList<>();
        for (Found next : words) {
            Found last = joined.isEmpty() ? next : joined.getLast();
            if (last != next && last.end() <= next.start() && spans(text, last, next)) {
                joined.removeLast();
                joined.add(last.upTo(next, span(last, next, today)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean spans(String text, Found first, Found last) {
        String between = text.substring(first.end(), last.start());
        return TO.matcher(between).matches()
                || AND.matcher(between).matches() && BETWEEN.matcher(before(text, first)).matches();
    }

    private static Days span(Found first, Found last, Today today) {
        Days days = today.days(first.days(), last.days());
        return days.ahead().isEmpty() ? last.days() : days;
    }

    private static Found limited(String text, Found found) {
        String before = before(text, found);
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + 16));
        if (BEFORE.matcher(before).matches() || ZH_BEFORE.matcher(after).matches()) {
            return found.meaning(found.days().asDeadlineBefore());
        }
        boolean limit =
                BY.matcher(before).matches()
                        || AT_LATEST.matcher(before).matches()
                        || LATEST.matcher(after).matches();
        return limit ? found.meaning(found.days().asDeadline()) : found;
    }

    private static String before(String text, Found found) {
        return text.substring(Math.max(0, found.start() - 24), found.start());
    }
}
