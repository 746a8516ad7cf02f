package io.dueline.notifier.billing;

import static io.dueline.testing.Estate.SPRING;
import static io.dueline.testing.Estate.invoice;
import static io.dueline.testing.Estate.payment;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.Posted.AlreadyBooked;
import io.dueline.notifier.billing.Posted.Booked;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

@FeatureTest
@Import({Estate.class, LedgerTest.Followers.class})
class LedgerTest {

    @Autowired Ledger ledger;
    @Autowired Estate estate;
    @Autowired Live live;
    @Autowired DatabaseClient database;
    @Autowired Follower follower;

    Owner chen;
    Owner liu;

    @BeforeEach
    void twoOwners() {
        follower.seen.clear();
        follower.fails = false;
        chen = estate.owner(Cast.CHEN_WEI);
        liu = estate.owner(Cast.LIU_YANG);
    }

    @Test
    void theSameInvoiceAgainChangesNothing() {
        assertThat(bill(invoice(chen, "WY-1", SPRING, yuan(1280)))).isEqualTo(Billed.NEW);
        assertThat(bill(invoice(chen, "WY-1", SPRING, yuan(1280)))).isEqualTo(Billed.UNCHANGED);

        assertThat(count("charge_entry")).isEqualTo(1);
        assertThat(count("invoice_terms")).isEqualTo(1);
    }

    @Test
    void theNewestEntryCountsAndTheOlderStays() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));
        var corrected = bill(invoice(chen, "WY-1", SPRING.plusDays(30), yuan(1180)));

        assertThat(corrected).isEqualTo(Billed.CHANGED);
        assertThat(outstanding(chen)).isEqualTo(yuan(1180));
        assertThat(account(chen).invoices().getFirst().dueOn()).isEqualTo(SPRING.plusDays(30));
        assertThat(count("charge_entry")).isEqualTo(2);
        assertThat(count("invoice_terms")).isEqualTo(2);
    }

    @Test
    void whatAPersonPutRightOutlastsTheSameSheet() {
        bill(invoice(chen, "WY-1", SPRING, yuan(12800)));
        assertThat(correct(chen, yuan(1280))).isTrue();

        assertThat(bill(invoice(chen, "WY-1", SPRING, yuan(12800)))).isEqualTo(Billed.UNCHANGED);
        assertThat(outstanding(chen)).isEqualTo(yuan(1280));
    }

    @Test
    void whatTheCompanySaysAnewCountsAgain() {
        bill(invoice(chen, "WY-1", SPRING, yuan(12800)));
        correct(chen, yuan(1280));

        assertThat(bill(invoice(chen, "WY-1", SPRING, yuan(1300)))).isEqualTo(Billed.CHANGED);
        assertThat(outstanding(chen)).isEqualTo(yuan(1300));
    }

    @Test
    void nobodyPutsRightWhatIsAnothersOrRightAlready() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));

        assertThat(correct(liu, yuan(1))).isFalse();
        assertThat(correct(chen, yuan(1280))).isFalse();
        assertThat(count("charge_entry")).isEqualTo(1);
    }

    private boolean correct(Owner owner, Money amount) {
        var invoice = account(chen).invoices().getFirst();
        var item = invoice.charges().getFirst().item().key();
        var correction =
                new ChargeCorrection(owner.id(), invoice.id(), item, amount, "多打了一个零", "staff:1");
        return Objects.requireNonNull(ledger.correct(correction).block());
    }

    @Test
    void nobodyIsBilledUnderTheNumberOfAnother() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));

        assertThat(bill(invoice(liu, "WY-1", SPRING, yuan(1280)))).isEqualTo(Billed.ANOTHERS);
        assertThat(account(liu).invoices()).isEmpty();
        assertThat(outstanding(chen)).isEqualTo(yuan(1280));
    }

    @Test
    void manyAreEnteredInTheOrderGiven() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1)));
        var given =
                List.of(
                        invoice(liu, "WY-3", SPRING, yuan(3)),
                        invoice(chen, "WY-1", SPRING, yuan(1)),
                        invoice(chen, "WY-2", SPRING, yuan(2)));
        var entered = Objects.requireNonNull(ledger.billAll(given).block());

        assertThat(entered).extracting(Entered::invoice).isEqualTo(given);
        assertThat(entered)
                .extracting(Entered::outcome)
                .containsExactly(Billed.NEW, Billed.UNCHANGED, Billed.NEW);
    }

    @Test
    void booksTakenOverKeepTheirDays() {
        var billed = Instant.parse("2025-01-05T01:30:00Z");
        ledger.takeOver(List.of(invoice(chen, "WY-1", SPRING, yuan(1280))), billed).block();
        var paid = payment(chen, "P-1", yuan(1280));
        ledger.takeOver(paid).block();
        ledger.takeOver(paid).block();

        assertThat(moments("select entered_at from invoice_terms")).containsExactly(billed);
        assertThat(moments("select entered_at from charge_entry")).containsExactly(billed);
        assertThat(moments("select entered_at from payment")).containsExactly(paid.paidAt());
        assertThat(outstanding(chen)).isEqualTo(yuan(0));
    }

    @Test
    void aPaymentLowersWhatIsOutstanding() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));

        assertThat(post(payment(chen, "P-1", yuan(1000))))
                .isInstanceOfSatisfying(
                        Booked.class,
                        booked -> assertThat(booked.outstandingAfter()).isEqualTo(yuan(280)));
    }

    @Test
    void aPaymentReportedTwiceIsBookedOnce() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));
        var first = post(payment(chen, "P-1", yuan(1000)));
        var second = post(payment(chen, "P-1", yuan(1000)));

        assertThat(second).isEqualTo(new AlreadyBooked(first.payment()));
        assertThat(outstanding(chen)).isEqualTo(yuan(280));
        assertThat(follower.seen).containsExactly(first.payment());
    }

    @Test
    void reportedFromManySidesAtOnceItIsStillBookedOnce() {
        var posted =
                Flux.range(0, 8)
                        .flatMap(_ -> ledger.post(payment(chen, "P-1", yuan(1000))), 8)
                        .collectList()
                        .block();

        assertThat(posted).hasSize(8).filteredOn(Booked.class::isInstance).hasSize(1);
        assertThat(count("payment")).isEqualTo(1);
    }

    @Test
    void aPaymentIsNotBookedWithoutWhatHangsOnIt() {
        follower.fails = true;

        assertThatThrownBy(() -> post(payment(chen, "P-1", yuan(1000))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("payment")).isZero();
    }

    @Test
    void aPaymentGoesTowardsNobodyElsesInvoice() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));
        var mine = payment(liu, "P-1", yuan(10));
        var astray =
                new NewPayment(
                        mine.owner(),
                        mine.amount(),
                        mine.paidAt(),
                        mine.method(),
                        mine.source(),
                        mine.reference(),
                        account(chen).invoices().getFirst().id());

        assertThatThrownBy(() -> post(astray)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPaymentTakenBackIsOwedAgain() {
        bill(invoice(chen, "WY-1", SPRING, yuan(1280)));
        var payment = post(payment(chen, "P-1", yuan(1280))).payment();
        assertThat(debtors(new OwnerId(0))).isEmpty();

        ledger.reverse(payment.id(), "bounced").block();
        ledger.reverse(payment.id(), "bounced").block();

        assertThat(outstanding(chen)).isEqualTo(yuan(1280));
        assertThat(account(chen).payments()).containsExactly(payment);
        assertThat(account(chen).reversals()).hasSize(1);
        assertThat(debtors(new OwnerId(0))).containsExactly(chen.id());
    }

    @Test
    void thereIsNothingToTakeBackOfAnUnknownPayment() {
        assertThat(ledger.reverse(new PaymentId(99), "bounced").blockOptional()).isEmpty();
    }

    @Test
    void debtorsComePageByPage() {
        var wang = estate.owner(Cast.WANG_FANG);
        bill(invoice(chen, "WY-1", SPRING, yuan(1)));
        bill(invoice(liu, "WY-2", SPRING, yuan(2)));
        bill(invoice(wang, "WY-3", SPRING, yuan(3)));
        post(payment(liu, "P-1", yuan(2)));

        assertThat(ledger.debtors(chen.community(), new OwnerId(0), 1).collectList().block())
                .containsExactly(chen.id());
        assertThat(debtors(chen.id())).containsExactly(wang.id());
    }

    @Test
    void ownersWithoutEntriesHaveAnEmptyAccount() {
        var accounts =
                ledger.accounts(List.of(chen.id(), liu.id(), new OwnerId(99)))
                        .collectList()
                        .blockOptional()
                        .orElseThrow();

        assertThat(accounts).extracting(Account::owner).containsExactly(chen.id(), liu.id());
        assertThat(accounts).allMatch(account -> account.invoices().isEmpty());
    }

    @Test
    void pagesHearOfMoneyAfterTheCommit() {
        var heard = new CopyOnWriteArrayList<Change>();
        var listening = live.changes().subscribe(heard::add);
        post(payment(chen, "P-1", yuan(1)));
        listening.dispose();

        assertThat(heard).contains(new Change(Change.Topic.LEDGER, chen.id().value()));
    }

    private Billed bill(NewInvoice invoice) {
        return Objects.requireNonNull(ledger.bill(invoice).block());
    }

    private Posted post(NewPayment payment) {
        return Objects.requireNonNull(ledger.post(payment).block());
    }

    private Account account(Owner owner) {
        return Objects.requireNonNull(ledger.account(owner.id()).block());
    }

    private Money outstanding(Owner owner) {
        return account(owner).outstanding(Estate.CNY);
    }

    private List<OwnerId> debtors(OwnerId after) {
        return Objects.requireNonNull(
                ledger.debtors(chen.community(), after, 10).collectList().block());
    }

    private List<Instant> moments(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(Instant.class).all().collectList().block());
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    static class Follower implements PaymentBooked {

        final List<Payment> seen = new CopyOnWriteArrayList<>();
        volatile boolean fails;

        @Override
        public Mono<Void> booked(Payment payment) {
            return fails
                    ? Mono.error(new IllegalStateException("no receipt"))
                    : Mono.fromRunnable(() -> seen.add(payment));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Followers {
        @Bean
        Follower follower() {
            return new Follower();
        }
    }
}
