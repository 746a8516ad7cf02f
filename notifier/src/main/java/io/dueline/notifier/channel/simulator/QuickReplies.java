package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;

/// What owners often say, in the language they say it in.
@Component
class QuickReplies {

    private final MessageSource words;

    QuickReplies(MessageSource words) {
        this.words = words;
    }

    List<String> in(Language language) {
        return List.of(words.getMessage("simulator.quick", null, language.locale()).split("\\|"));
    }
}
