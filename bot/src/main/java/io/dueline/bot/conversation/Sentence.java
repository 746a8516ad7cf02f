package io.dueline.bot.conversation;

import io.dueline.notifier.template.Text;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Something the bot says. What every text may need (name, sender, phone, total, reference) is
/// filled in when it is written; here stands only what this one tells.
///
/// @param asks what an answer to it would be, if it is a question
record Sentence(Text text, Map<String, String> fillings, @Nullable Expected asks) {

    Sentence {
        fillings = Map.copyOf(fillings);
    }

    static Sentence of(Text text) {
        return new Sentence(text, Map.of(), null);
    }

    static Sentence of(Text text, Map<String, String> fillings) {
        return new Sentence(text, fillings, null);
    }

    Sentence asking(Expected expected) {
        return new Sentence(text, fillings, expected);
    }

    boolean isQuestion() {
        return asks != null;
    }
}
