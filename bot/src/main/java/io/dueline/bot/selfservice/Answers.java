package io.dueline.bot.selfservice;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Opened;
import io.dueline.bot.cases.TopicWords;
import io.dueline.bot.promise.Made;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;

/// The same answers the bot gives to one who writes.
@Component
class Answers {

    private final Echo echo;
    private final Communities communities;
    private final TopicWords topics;
    private final Clock clock;

    Answers(Echo echo, Communities communities, TopicWords topics, Clock clock) {
        this.echo = echo;
        this.communities = communities;
        this.topics = topics;
        this.clock = clock;
    }

    /// What was not promised is answered on the page alone.
    Mono<Void> promised(Owner owner, Made made) {
        return switch (made) {
            case Made.Set(var promise, var replaced) ->
                    promised(owner, promise, replaced == null ? promise : replaced);
            case Made.TooFar _, Made.NothingOwed _, Made.InThePast _ -> Mono.empty();
        };
    }

    /// @param before the promise it took the place of, or itself
    private Mono<Void> promised(Owner owner, PromiseToPay promise, PromiseToPay before) {
        return echo.say(
                owner,
                Purpose.ANSWER,
                "promise:%d:set".formatted(promise.id()),
                promise.due().equals(before.due()) ? Text.PROMISE_SET : Text.PROMISE_MOVED,
                fillings(owner, promise, before));
    }

    Mono<Void> reported(Owner owner, Fault fault, Opened opened) {
        var known = opened.opened();
        return communities
                .find(owner.community())
                .flatMap(
                        community ->
                                echo.say(
                                        owner,
                                        Purpose.ANSWER,
                                        key(opened),
                                        text(fault, opened),
                                        fillings(owner, community, known)));
    }

    Mono<Void> called(Owner owner) {
        return communities
                .find(owner.community())
                .flatMap(
                        community ->
                                echo.say(
                                        owner,
                                        Purpose.ANSWER,
                                        "owner:%d:person:%d"
                                                .formatted(
                                                        owner.id().value(),
                                                        clock.instant().getEpochSecond()),
                                        Text.PERSON_WILL_ANSWER,
                                        Map.of("phone", community.servicePhone())));
    }

    private static Text text(Fault fault, Opened opened) {
        if (fault.standsBeforePaying()) {
            return Text.CONDITION_HEARD;
        }
        return opened.alreadyOpen() ? Text.CASE_ALREADY_OPEN : Text.COMPLAINT_HEARD;
    }

    private String key(Opened opened) {
        var id = opened.opened().id();
        return opened.alreadyOpen()
                ? "case:%d:words:%d".formatted(id, clock.instant().getEpochSecond())
                : "case:%d:opened".formatted(id);
    }

    private static Map<String, String> fillings(
            Owner owner, PromiseToPay promise, PromiseToPay before) {
        var language = owner.language();
        var amount = promise.amount();
        return Map.of(
                "name", owner.name(),
                "day", Wording.day(promise.due(), language),
                "before", Wording.day(before.due(), language),
                "total", Wording.money(amount.minor(), amount.currency(), language));
    }

    private Map<String, String> fillings(Owner owner, Community community, Case known) {
        var language = owner.language();
        return Map.of(
                "number", known.number(),
                "topic", topics.say(known.topic(), language),
                "deadline", Wording.moment(known.resolveBy(), community.zone(), language));
    }
}
