package io.dueline.notifier.outbox;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.template.RenderedText;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Two owners live at one telephone. One says stop; whatever is on its way to the other at that
/// very moment left before, or does not leave.
@FeatureTest
@Timeout(60)
@Import({Estate.class, FakeCarrier.class, Tables.class})
class SharedTelephoneTest {

    private static final Address PHONE = Address.sms(Estate.phone(Cast.LI_NA));

    @Autowired Outbox outbox;
    @Autowired Relay relay;
    @Autowired Consents consents;
    @Autowired OwnerDirectory owners;
    @Autowired Estate estate;
    @Autowired FakeCarrier carrier;
    @Autowired Tables tables;
    @Autowired TransactionalOperator transaction;

    private Owner saysStop;
    private Owner isWrittenTo;

    @BeforeEach
    void twoAtOneTelephone() {
        carrier.forget();
        isWrittenTo = estate.owing(Cast.CHEN_WEI, yuan(1280));
        saysStop = estate.owing(Cast.LI_NA, yuan(500));
        owners.enter(Estate.alsoAt(isWrittenTo, Cast.LI_NA.phone())).block();
    }

    @Test
    void nothingIsClaimedForTheOtherWhileTheOptOutCommits() {
        post(0);
        var commit = Sinks.<Boolean>one();
        var optOut =
                consents.optOut(stop())
                        .delayUntil(_ -> commit.asMono())
                        .as(transaction::transactional)
                        .toFuture();
        untilHeld();
        var claim = relay.tick(Lane.BULK).toFuture();
        untilSomebodyWaits();
        assertThat(carrier.carried()).isEmpty();

        commit.tryEmitValue(true);
        optOut.join();
        claim.join();
        assertThat(carrier.carried()).isEmpty();
        assertThat(tables.texts("select reason as value from outbound_message"))
                .containsExactly("opted_out");
    }

    @Test
    void anOptOutWaitsForTheClaimThatIsUnderWay() {
        var commit = Sinks.<Boolean>one();
        var claim =
                owners.steady(List.of(isWrittenTo.id()))
                        .then(commit.asMono())
                        .as(transaction::transactional)
                        .toFuture();
        untilHeld();
        var optOut = consents.optOut(stop()).toFuture();
        untilSomebodyWaits();
        assertThat(optOut).isNotDone();

        commit.tryEmitValue(true);
        CompletableFuture.allOf(claim, optOut).join();
        assertThat(consents.refuses(saysStop.id()).block()).isTrue();
    }

    @Test
    void bothAtOnceNeitherBarEachOtherNorLetAnythingThroughAfterwards() {
        for (var round = 0; round < 20; round++) {
            post(round);
            Flux.merge(
                            consents.optOut(stop()),
                            consents.optOut(
                                    new Revocation(isWrittenTo.id(), PHONE, Source.REPLY, null)),
                            relay.tick(Lane.BULK))
                    .blockLast();
            carrier.forget();
            relay.tick(Lane.BULK).block();
            assertThat(carrier.carried()).isEmpty();
            tables.execute("delete from opt_out");
        }
    }

    private Revocation stop() {
        return new Revocation(saysStop.id(), PHONE, Source.REPLY, null);
    }

    private void post(int number) {
        outbox.post(
                        new Letter(
                                "test:" + number,
                                isWrittenTo.community(),
                                isWrittenTo.id(),
                                PHONE,
                                Purpose.REMINDER,
                                Author.PLAN,
                                RenderedText.typed(Language.ZH, "reminder"),
                                null))
                .block();
    }

    /// Until somebody holds owners' rows in a transaction that is still open.
    private void untilHeld() {
        until(
                """
                select pid from pg_locks
                where relation = 'owner'::regclass and mode = 'RowShareLock'
                """);
    }

    private void untilSomebodyWaits() {
        until("select pid from pg_locks where not granted");
    }

    private void until(String found) {
        Mono.fromCallable(() -> tables.count("(" + found + ") as locks"))
                .repeat()
                .takeUntil(count -> count > 0)
                .blockLast();
    }
}
