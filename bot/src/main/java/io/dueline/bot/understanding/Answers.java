package io.dueline.bot.understanding;

import io.dueline.bot.understanding.Intent.Choice;
import io.dueline.bot.understanding.Intent.Fixed;
import io.dueline.bot.understanding.Intent.Option;
import io.dueline.bot.understanding.Intent.Promise;
import io.dueline.bot.understanding.Intent.Rated;
import io.dueline.bot.understanding.phrases.Phrases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a message as the answer to what the bot had asked.
final class Answers {

    private static final String DIGITS = "0123456789";
    private static final String SIGNS = "零一二三四五六七八九";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[\\p{P}\\s]*(?:我?选|第|option |number |no\\.? ?)?([1-9一二三四五六七八九])"
                            + "(?:个|项|分|星)?(?:/5| stars?)?[\\p{P}\\s吧]*");

    Optional<Intent> to(Message message) {
        return switch (message.utterance().asked()) {
            case Question.WhichDay asked -> day(message, asked.offered());
            case Question.FourChoices _ -> choice(message);
            case Question.IsItFixed _ -> fixed(message, Themes.FIXED_YES, Themes.FIXED_NO);
            case Question.WasItFixed _ -> plainlyFixed(message);
            case Question.Rating _ -> rating(message);
            case null -> Optional.empty();
        };
    }

    private static Optional<Intent> day(Message message, List<LocalDate> offered) {
        OptionalInt number = number(message.text());
        int picked = number.orElse(agreed(message, offered) ? 1 : 0);
        return picked < 1 || picked > offered.size()
                ? Optional.empty()
                : Optional.of(promise(message, offered.get(picked - 1)));
    }

    private static boolean agreed(Message message, List<LocalDate> offered) {
        return offered.size() == 1 && message.says(Themes.ACK);
    }

    private static Intent promise(Message message, LocalDate day) {
        return new Promise(PromisedDays.on(day), message.whole("answer: which day"));
    }

    private static Optional<Intent> choice(Message message) {
        OptionalInt number = number(message.text());
        return number.isPresent() && number.getAsInt() <= Option.values().length
                ? Optional.of(choice(message, number.getAsInt()))
                : Optional.empty();
    }

    private static Intent choice(Message message, int number) {
        return new Choice(Option.values()[number - 1], message.whole("answer: four choices"));
    }

    private static Optional<Intent> plainlyFixed(Message message) {
        return message.says(Themes.CONDITION)
                ? Optional.empty()
                : fixed(message, Themes.REPAIRED, Themes.UNREPAIRED);
    }

    private static Optional<Intent> fixed(Message message, Phrases saysYes, Phrases saysNo) {
        Optional<Intent> no = message.evidence(saysNo, 0.9).map(words -> new Fixed(false, words));
        return no.isPresent()
                ? no
                : message.evidence(saysYes, 0.9).map(words -> new Fixed(true, words));
    }

    private static Optional<Intent> rating(Message message) {
        OptionalInt number = number(message.text());
        return number.isPresent() && number.getAsInt() <= 5
                ? Optional.of(new Rated(number.getAsInt(), message.whole("answer: rating")))
                : Optional.empty();
    }

    private static OptionalInt number(String text) {
        Matcher match = NUMBER.matcher(text);
        if (!match.matches()) {
            return OptionalInt.empty();
        }
        String sign = match.group(1);
        return OptionalInt.of(Math.max(DIGITS.indexOf(sign), SIGNS.indexOf(sign)));
    }
}
