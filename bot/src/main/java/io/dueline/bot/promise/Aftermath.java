package io.dueline.bot.promise;

import io.dueline.bot.promise.Settlement.Broken;
import io.dueline.notifier.arrears.Mark;
import io.dueline.notifier.arrears.Marks;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.hooks.Event;
import io.dueline.notifier.hooks.EventKind;
import io.dueline.notifier.hooks.Hooks;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// What a promise changes beyond its own row, whenever it begins or ends: how its owner stands to
/// paying, who is to talk with them, and what pages show.
@Component
class Aftermath {

    private static final String PLAN = "plan";

    /// What a debt's mark comes from; an owner has one open promise at most.
    private static final String OPEN = "promise";

    private final Stances stances;
    private final Holds holds;
    private final Marks marks;
    private final BrokenWord brokenWord;
    private final Hooks hooks;
    private final Live live;

    Aftermath(
            Stances stances,
            Holds holds,
            Marks marks,
            BrokenWord brokenWord,
            Hooks hooks,
            Live live) {
        this.stances = stances;
        this.holds = holds;
        this.marks = marks;
        this.brokenWord = brokenWord;
        this.hooks = hooks;
        this.live = live;
    }

    Mono<Void> ofMaking(Made.Set set, NewPromise wanted) {
        return stances.set(
                        new StanceChange(
                                wanted.owner(),
                                Stance.PAYS_SOON,
                                wanted.due(),
                                wanted.because(),
                                wanted.words(),
                                wanted.inbound(),
                                wanted.by()))
                .then(marks.put(Mark.promised(wanted.owner(), OPEN, wanted.due())))
                .then(tellOthers(EventKind.PROMISE_MADE, set.promise()))
                .then(tell(set.promise()));
    }

    Mono<Void> ofCancelling(PromiseToPay promise) {
        return endSilence(promise, "promise_cancelled").then(tell(promise));
    }

    Mono<Void> ofKeeping(PromiseToPay promise) {
        return endSilence(promise, "promise_kept")
                .then(tellOthers(EventKind.PROMISE_KEPT, promise))
                .then(tell(promise));
    }

    /// An owner whom the talk has led elsewhere meanwhile, such as to a refusal, is left there and
    /// hears nothing of the old promise.
    Mono<Void> ofBreaking(PromiseToPay promise, Broken broken) {
        return endSilence(promise, "promise_broken")
                .filter(ended -> ended)
                .flatMap(_ -> confront(promise, broken))
                .then(tellOthers(EventKind.PROMISE_BROKEN, promise))
                .then(tell(promise));
    }

    private Mono<Void> confront(PromiseToPay promise, Broken broken) {
        return brokenWord
                .say(promise, broken)
                .then(broken.goesToStaff() ? callStaff(promise.owner()) : Mono.empty());
    }

    private Mono<Void> callStaff(OwnerId owner) {
        return holds.place(new Hold(owner, Hold.Kind.WAITS_FOR_STAFF, null, PLAN));
    }

    /// Answers whether the owner was still counted as one who pays soon.
    private Mono<Boolean> endSilence(PromiseToPay promise, String reason) {
        var undecided =
                new StanceChange(promise.owner(), Stance.UNDECIDED, null, reason, null, null, PLAN);
        return marks.lift(promise.owner(), Mark.Kind.PROMISED, OPEN)
                .then(stances.of(promise.owner()))
                .map(now -> now.stance() == Stance.PAYS_SOON)
                .delayUntil(waiting -> waiting ? stances.set(undecided) : Mono.empty());
    }

    private Mono<Void> tellOthers(EventKind what, PromiseToPay promise) {
        return hooks.publish(
                new Event.PromiseMoved(
                        what, promise.owner(), promise.id(), promise.due(), promise.amount()));
    }

    private Mono<Void> tell(PromiseToPay promise) {
        return live.changed(Topic.PROMISE, promise.id())
                .then(live.changed(Topic.CONVERSATION, promise.owner().value()));
    }
}
