package io.dueline.bot.cases;

import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What topics are called.
@Component
public class TopicWords {

    private final MessageSource words;

    TopicWords(MessageSource words) {
        this.words = words;
    }

    /// @param topic the code of a topic, as in `water_leak`
    public String say(String topic, Language language) {
        return words.getMessage("cases.topic." + topic, null, language.locale());
    }
}
