package io.dueline.bot.conversation;

import io.dueline.bot.understanding.Intent;
import io.dueline.bot.understanding.Reading;
import io.dueline.bot.understanding.Understanding;
import io.dueline.bot.understanding.Utterance;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Text;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/// Somebody writes whose address belongs to no owner. They are told once that we do not know them,
/// never a word about anybody's debt, and their wish for silence is honoured like an owner's. Staff
/// find what they wrote among the unknown numbers.
@Component
class Strangers {

    private final Communities communities;
    private final Consents consents;
    private final Templates templates;
    private final Outbox outbox;
    private final Encounters encounters;
    private final Understanding understanding = new Understanding();

    Strangers(
            Communities communities,
            Consents consents,
            Templates templates,
            Outbox outbox,
            Encounters encounters) {
        this.communities = communities;
        this.consents = consents;
        this.templates = templates;
        this.outbox = outbox;
        this.encounters = encounters;
    }

    /// A stranger's message, and in whose name we answer: the company's first community.
    private record Met(InboundMessage message, Community community, Reading reading) {

        /// What the bot settles by itself is a wish for silence, or to hear from us again.
        boolean needsPerson() {
            return message.carrierOptOut() == null
                    && !says(Intent.OptOut.class)
                    && !says(Intent.OptIn.class);
        }

        boolean says(Class<? extends Intent> kind) {
            return reading.intents().stream().anyMatch(kind::isInstance);
        }
    }

    Mono<Void> hear(InboundMessage message) {
        return communities
                .all()
                .collectList()
                .filter(all -> !all.isEmpty())
                .map(all -> met(message, all.getFirst()))
                .delayUntil(this::keep)
                .flatMap(this::follow);
    }

    private Met met(InboundMessage message, Community community) {
        var moment = message.receivedAt().atZone(community.zone()).toLocalDateTime();
        var utterance = new Utterance(message.text(), Language.ZH, moment, null);
        return new Met(message, community, understanding.read(utterance));
    }

    private Mono<Void> keep(Met met) {
        return encounters.note(met.message(), met.reading(), met.needsPerson());
    }

    private Mono<Void> follow(Met met) {
        var carrier = met.message().carrierOptOut();
        if (carrier == CarrierOptOut.STOP) {
            return consents.optOut(revocation(met, Source.CARRIER)).then();
        }
        if (carrier == CarrierOptOut.START) {
            return consents.optIn(revocation(met, Source.CARRIER)).then();
        }
        if (carrier == CarrierOptOut.HELP) {
            return Mono.empty();
        }
        return answer(met);
    }

    private Mono<Void> answer(Met met) {
        if (met.says(Intent.OptOut.class)) {
            return consents.optOut(revocation(met, Source.REPLY))
                    .filter(isNew -> isNew)
                    .flatMap(_ -> say(met, Text.OPTED_OUT, "inbound:" + met.message().id() + ":1"));
        }
        if (met.says(Intent.OptIn.class)) {
            return consents.optIn(revocation(met, Source.REPLY))
                    .filter(wasOut -> wasOut)
                    .flatMap(_ -> say(met, Text.OPTED_IN, "inbound:" + met.message().id() + ":1"));
        }
        return consents.among(List.of(), List.of(met.message().from()))
                .filter(refusals -> !refusals.cover(null, met.message().from()))
                .flatMap(_ -> say(met, Text.UNKNOWN_SENDER, onceFor(met)));
    }

    private static String onceFor(Met met) {
        var from = met.message().from();
        return "stranger:" + from.kind().code() + ":" + from.value();
    }

    private static Revocation revocation(Met met, Source source) {
        return new Revocation(null, met.message().from(), source, met.message().id());
    }

    private Mono<Void> say(Met met, Text text, String dedupKey) {
        var language = met.reading().language();
        var fillings =
                Map.of(
                        "sender", Correspondence.sender(met.community(), language),
                        "phone", met.community().servicePhone());
        return outbox.post(
                        new Letter(
                                dedupKey,
                                met.community().id(),
                                null,
                                met.message().from(),
                                Purpose.LAST_WORD,
                                Author.BOT,
                                templates.render(text, language, fillings),
                                null))
                .then();
    }
}
