package io.dueline.bot.understanding.dates;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One way to name days: how it is written, and what it means.
///
/// @param loose see [Found#loose()]
record Rule(Pattern written, BiFunction<Matcher, Today, Days> meaning, boolean loose) {

    static Rule of(String written, BiFunction<Matcher, Today, Days> meaning) {
        return new Rule(Pattern.compile(written), meaning, false);
    }

    static Rule loose(String written) {
        return new Rule(Pattern.compile(written), (match, today) -> today.plus(0), true);
    }

    Stream<Found> in(String text, Today today) {
        Stream.Builder<Found> found = Stream.builder();
        Matcher match = written.matcher(text);
        while (match.find()) {
            found.add(new Found(match.start(), match.end(), meaning.apply(match, today), loose));
        }
        return found.build();
    }
}
