package io.dueline.bot.conversation;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Wording;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the bot's answers. All sentences of one answer go as one message, back to where the owner
/// wrote from.
@Component
class Correspondence {

    private final Templates templates;
    private final Outbox outbox;

    Correspondence(Templates templates, Outbox outbox) {
        this.templates = templates;
        this.outbox = outbox;
    }

    Mono<Void> answer(Heard heard) {
        return heard.answer().isSilence() ? Mono.empty() : outbox.post(letter(heard)).then();
    }

    private Letter letter(Heard heard) {
        var scene = heard.scene();
        var text = render(scene, heard.answer());
        return new Letter(
                "inbound:" + scene.message().id() + ":1",
                scene.community().id(),
                scene.ownerId(),
                scene.message().from(),
                heard.steps().voice().purpose(),
                Author.BOT,
                text,
                text.carriesLink() ? new Link(Link.Kind.PAY, scene.ownerId().value()) : null);
    }

    private RenderedText render(Scene scene, Answer answer) {
        var language = scene.reading().language();
        var body =
                answer.sentences().stream()
                        .map(sentence -> render(scene, sentence, language).body())
                        .collect(Collectors.joining("\n"));
        return new RenderedText(language, body);
    }

    private RenderedText render(Scene scene, Sentence sentence, Language language) {
        var fillings = new HashMap<>(usual(scene, language));
        fillings.putAll(sentence.fillings());
        return templates.render(sentence.text(), language, fillings);
    }

    private static Map<String, String> usual(Scene scene, Language language) {
        var owed = scene.owed();
        return Map.of(
                "name", scene.owner().name(),
                "sender", sender(scene.community(), language),
                "phone", scene.community().servicePhone(),
                "reference", scene.owner().reference(),
                "total", Wording.money(owed.minor(), owed.currency(), language));
    }

    static String sender(Community community, Language language) {
        return switch (language) {
            case ZH -> community.senderZh();
            case EN -> community.senderEn();
        };
    }
}
