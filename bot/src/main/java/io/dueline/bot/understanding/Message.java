package io.dueline.bot.understanding;

import io.dueline.bot.understanding.dates.Dates;
import io.dueline.bot.understanding.dates.Found;
import io.dueline.bot.understanding.phrases.Hit;
import io.dueline.bot.understanding.phrases.Normal;
import io.dueline.bot.understanding.phrases.Phrases;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An utterance prepared for the rules: normalised, with the days it names.
record Message(Normal normal, String text, List<Found> dates, Utterance utterance) {

    private static final Pattern BORDER =
            Pattern.compile("[,。!?;\\n…、~]|\\.(?!\\d)|(?<=\\p{IsHan})\\s|但|不过|可是|\\bbut\\b");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[\\p{Punct}\\s，。！？；、～…]+(?=.)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

    static Message of(Utterance utterance, Dates dates) {
        Normal normal = Normal.of(utterance.text());
        String text = normal.text();
        return new Message(normal, text, dates.in(text, utterance.day()), utterance);
    }

    boolean says(Phrases theme) {
        return theme.in(text);
    }

    Optional<Evidence> evidence(Phrases theme, double confidence) {
        return theme.first(text).map(hit -> evidence(hit, confidence));
    }

    Evidence evidence(Hit hit, double confidence) {
        return evidence(hit.start(), hit.end(), hit.rule(), confidence);
    }

    Evidence evidence(Found found, double confidence) {
        return evidence(found.start(), found.end(), "dates", confidence);
    }

    Evidence whole(String rule) {
        return evidence(0, text.length(), rule, 1);
    }

    /// Everything from the one to the other, under the rule and with the confidence of the second.
    Evidence across(Evidence first, Evidence second) {
        int from = Math.min(first.start(), second.start());
        int to = Math.max(first.end(), second.end());
        String words = utterance.text().substring(from, to);
        return new Evidence(from, to, words, second.rule(), second.confidence());
    }

    /// A rule may have looked at the mark before its words to be sure; it is none of them.
    private Evidence evidence(int start, int end, String rule, double confidence) {
        String found = normal.words(start, end);
        String words = LEADING_MARKS.matcher(found).replaceFirst("");
        int from = normal.origin(start) + found.length() - words.length();
        return new Evidence(from, from + words.length(), words, rule, confidence);
    }

    @Nullable String words(Phrases theme) {
        return theme.first(text).map(hit -> normal.words(hit.start(), hit.end())).orElse(null);
    }

    /// The clause in which a date stands.
    String clause(Found date) {
        return text.substring(clauseStart(date), clauseEnd(date));
    }

    /// What the clause says around a date, up to its neighbours.
    String around(Found date) {
        int start = clauseStart(date);
        int end = clauseEnd(date);
        for (Found other : dates) {
            if (other.end() <= date.start()) {
                start = Math.max(start, other.end());
            } else if (other.start() >= date.end()) {
                end = Math.min(end, other.start());
            }
        }
        return text.substring(start, date.start()) + "\n" + text.substring(date.end(), end);
    }

    private int clauseStart(Found date) {
        return BORDER.matcher(text.substring(0, date.start()))
                .results()
                .reduce((first, second) -> second)
                .map(border -> border.end())
                .orElse(0);
    }

    private int clauseEnd(Found date) {
        return BORDER.matcher(text)
                .region(date.end(), text.length())
                .results()
                .findFirst()
                .map(border -> border.end())
                .orElse(text.length());
    }

    /// How much is said beside the dates, some phrases and small words: one for a sign of Chinese,
    /// two for a word of English.
    int residue(Phrases theme) {
        StringBuilder left = new StringBuilder(theme.without(text));
        dates.forEach(
                date -> left.replace(date.start(), date.end(), blank(date.end() - date.start())));
        String rest = Themes.BESIDE.without(left.toString());
        return (int)
                (HAN.matcher(rest).results().count() + 2 * WORD.matcher(rest).results().count());
    }

    private static String blank(int length) {
        return " ".repeat(length);
    }

    Language language() {
        long han = HAN.matcher(text).results().count();
        long words = WORD.matcher(text).results().count();
        if (han == 0 && words < 2) {
            return utterance.hint();
        }
        return han >= words ? Language.ZH : Language.EN;
    }
}
