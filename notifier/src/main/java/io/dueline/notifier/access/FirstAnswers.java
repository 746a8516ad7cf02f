package io.dueline.notifier.access;

import io.dueline.notifier.access.Turn.Answered;
import io.dueline.notifier.access.Turn.Different;
import io.dueline.notifier.access.Turn.UnderWay;
import io.dueline.notifier.access.Turn.Yours;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;

/// Lets a request be repeated: what was answered first is answered again. The claim is a row that
/// has committed before the deed begins, so of two at once only one does it. One that died holds
/// its claim no longer than the lease; the deed may then be done, and doing it again must find that
/// out by the deed's own number.
@Component
public class FirstAnswers {

    private final FirstAnswerRows rows;
    private final AccessSettings settings;
    private final Clock clock;

    FirstAnswers(FirstAnswerRows rows, AccessSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    public Mono<Turn> turnOf(Repeatable request) {
        var claim = new Yours(request, UUID.randomUUID());
        var now = clock.instant();
        return rows.claim(
                        claim,
                        now,
                        now.plus(settings.answersLease()),
                        now.minus(settings.answersKept()))
                .filter(won -> won > 0)
                .<Turn>map(_ -> claim)
                .switchIfEmpty(Mono.defer(() -> held(request)));
    }

    /// Keeps what was answered; nothing happens if the turn has passed to another.
    public Mono<Void> keep(Yours turn, Answer answer) {
        return rows.answer(turn, answer).then();
    }

    /// Gives the turn back, so that a repetition begins anew.
    public Mono<Void> giveBack(Yours turn) {
        return rows.giveBack(turn).then();
    }

    /// Forgets what is older than it is kept.
    Mono<Integer> forgetOld() {
        return rows.forgetBefore(clock.instant().minus(settings.answersKept()))
                .map(Math::toIntExact);
    }

    /// One that was given back in between is as good as under way: the sender tries again.
    private Mono<Turn> held(Repeatable request) {
        return rows.find(request)
                .map(first -> first.turnFor(request))
                .defaultIfEmpty(new UnderWay());
    }

    /// The first request of a number, with its answer as soon as there is one.
    record First(byte[] fingerprint, @Nullable Answer answer) {

        Turn turnFor(Repeatable request) {
            if (!MessageDigest.isEqual(fingerprint, request.fingerprint())) {
                return new Different();
            }
            return answer == null ? new UnderWay() : new Answered(answer);
        }
    }
}
