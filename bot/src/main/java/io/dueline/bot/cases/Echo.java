package io.dueline.bot.cases;

import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.notifier.arrears.Mark;
import io.dueline.notifier.arrears.Marks;
import io.dueline.notifier.hooks.Event;
import io.dueline.notifier.hooks.EventKind;
import io.dueline.notifier.hooks.Hooks;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// What is heard elsewhere of what happens in a case: by the debt that is disputed because of it,
/// by
/// other systems, by open pages.
@Component
class Echo {

    private final Marks marks;
    private final Hooks hooks;
    private final Live live;

    Echo(Marks marks, Hooks hooks, Live live) {
        this.marks = marks;
        this.hooks = hooks;
        this.live = live;
    }

    /// @param now the case after it happened
    Mono<Void> of(Kind happened, Case now) {
        return dispute(now)
                .then(Mono.defer(() -> tell(happened, now)))
                .then(live.changed(Topic.CASE, now.id()))
                .then(live.changed(Topic.CONVERSATION, now.owner().value()));
    }

    /// The debt counts as disputed as long as the owner refuses to pay because of the case.
    private Mono<Void> dispute(Case now) {
        var reference = "case:" + now.id();
        return now.holdsMoney() && now.status() != Status.CLOSED
                ? marks.put(Mark.disputed(now.owner(), reference, now.unit()))
                : marks.lift(now.owner(), Mark.Kind.DISPUTED, reference);
    }

    private Mono<Void> tell(Kind happened, Case now) {
        return switch (happened) {
            case OPENED -> tell(EventKind.CASE_OPENED, now);
            case CONFIRMED -> tell(EventKind.CASE_RESOLVED, now);
            case TOLD, NOT_TOLD, ACCEPTED, NOTE, DONE, ASKED, NOT_ASKED, REOPENED, WORDS_ADDED ->
                    Mono.empty();
        };
    }

    private Mono<Void> tell(EventKind kind, Case now) {
        return hooks.publish(
                new Event.CaseMoved(
                        kind,
                        now.owner(),
                        now.id(),
                        now.number(),
                        now.topic(),
                        now.level(),
                        now.holdsMoney()));
    }
}
