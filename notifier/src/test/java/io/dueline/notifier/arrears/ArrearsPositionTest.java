package io.dueline.notifier.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Item.Kind;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;

class ArrearsPositionTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency HKD = Currency.getInstance("HKD");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OwnerId CHEN = new OwnerId(1);
    private static final Unit FLAT = new Unit(new UnitId(1), "3-2-501", Unit.Kind.FLAT);
    private static final Instant PAID = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void dueTodayIsNotYetOverdue() {
        var position = position(List.of(invoice(1, TODAY, fee(100))), List.of());

        assertThat(position.isInArrears()).isFalse();
        assertThat(position.notYetDueIn(CNY)).isEqualTo(new Money(100, CNY));
        assertThat(position.oldestAgeInDays()).isZero();
    }

    @Test
    void dueYesterdayIsOverdueByADay() {
        var position = position(List.of(invoice(1, TODAY.minusDays(1), fee(100))), List.of());

        assertThat(position.isInArrears()).isTrue();
        assertThat(position.overdueIn(CNY)).isEqualTo(new Money(100, CNY));
        assertThat(position.oldestAgeInDays()).isEqualTo(1);
    }

    @Test
    void aDisputedDebtIsMarkedAndStillOwed() {
        var late = invoice(1, TODAY.minusDays(9), fee(100));
        var open = invoice(2, TODAY.plusDays(9), fee(50));
        var position = marked(List.of(late, open), Mark.disputed(CHEN, "case:7", FLAT.id()));

        assertThat(position.overdueIn(CNY)).isEqualTo(new Money(100, CNY));
        assertThat(position.markedIn(CNY, Mark.Kind.DISPUTED)).isEqualTo(new Money(100, CNY));
        assertThat(position.markedIn(CNY, Mark.Kind.PROMISED)).isEqualTo(Money.zero(CNY));
    }

    @Test
    void aDisputeOverOneUnitLeavesTheOthersUnmarked() {
        var late = List.of(invoice(1, TODAY.minusDays(9), fee(100)));
        var position = marked(late, Mark.disputed(CHEN, "case:7", new UnitId(99)));

        assertThat(position.marksOf(position.lines().getFirst())).isEmpty();
    }

    @Test
    void aPromiseCoversWhatIsOverdueInAllUnits() {
        var late = List.of(invoice(1, TODAY.minusDays(9), fee(100)));
        var position = marked(late, Mark.promised(CHEN, "promise", TODAY.plusDays(3)));

        assertThat(position.markedIn(CNY, Mark.Kind.PROMISED)).isEqualTo(new Money(100, CNY));
    }

    @Test
    void whatIsPaidDoesNotAppear() {
        var invoices = List.of(invoice(1, TODAY.minusDays(9), fee(100)));
        var position = position(invoices, List.of(free(1, 100)));

        assertThat(position.lines()).isEmpty();
        assertThat(position.credits()).isEmpty();
        assertThat(position.isInArrears()).isFalse();
    }

    @Test
    void moneyWithoutAPurposePaysTheOldestFirst() {
        var older = invoice(1, TODAY.minusDays(200), fee(100));
        var newer = invoice(2, TODAY.minusDays(10), fee(100));
        var position = position(List.of(newer, older), List.of(free(1, 130)));

        assertThat(position.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.reference()).isEqualTo("WY-2"))
                .extracting(Line::open)
                .isEqualTo(new Money(70, CNY));
        assertThat(position.oldestAgeInDays()).isEqualTo(10);
    }

    @Test
    void moneyThatNamesAnInvoicePaysThatOne() {
        var older = invoice(1, TODAY.minusDays(200), fee(100));
        var newer = invoice(2, TODAY.minusDays(10), fee(100));
        var position = position(List.of(older, newer), List.of(towards(1, 100, 2)));

        assertThat(position.lines()).extracting(Line::reference).containsExactly("WY-1");
    }

    @Test
    void whatIsTooMuchForTheNamedInvoicePaysTheOthers() {
        var older = invoice(1, TODAY.minusDays(200), fee(100));
        var newer = invoice(2, TODAY.minusDays(10), fee(100));
        var position = position(List.of(older, newer), List.of(towards(1, 160, 2)));

        assertThat(position.overdueIn(CNY)).isEqualTo(new Money(40, CNY));
        assertThat(position.credits()).isEmpty();
    }

    @Test
    void whatIsPaidBeyondEverythingIsCredit() {
        var invoices = List.of(invoice(1, TODAY.minusDays(9), fee(100)));
        var position = position(invoices, List.of(free(1, 250)));

        assertThat(position.creditIn(CNY)).isEqualTo(new Money(150, CNY));
        assertThat(position.isInArrears()).isFalse();
    }

    @Test
    void aPartPaymentIsSpreadOverTheChargesOfAnInvoice() {
        var invoices = List.of(invoice(1, TODAY.minusDays(9), water(50), fee(100)));
        var position = position(invoices, List.of(towards(1, 120, 1)));

        assertThat(position.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.item().kind()).isEqualTo(Kind.WATER))
                .extracting(Line::open)
                .isEqualTo(new Money(30, CNY));
    }

    @Test
    void oneCurrencyNeverPaysForAnother() {
        var invoices = List.of(invoice(1, TODAY.minusDays(9), fee(100)));
        var foreign = payment(1, new Money(100, HKD), new InvoiceId(1));
        var position = position(invoices, List.of(foreign));

        assertThat(position.overdueIn(CNY)).isEqualTo(new Money(100, CNY));
        assertThat(position.credits()).containsExactly(new Money(100, HKD));
        assertThat(position.currencies()).containsExactly(CNY, HKD);
    }

    @Test
    void aPaymentTakenBackPaysNothing() {
        var paid = free(1, 100);
        var account =
                new Account(
                        CHEN,
                        new CommunityId(1),
                        List.of(invoice(1, TODAY.minusDays(9), fee(100))),
                        List.of(paid),
                        List.of(new Payment.Reversal(paid.id(), PAID, "bounced")));

        assertThat(ArrearsPosition.of(account, TODAY).overdueIn(CNY))
                .isEqualTo(new Money(100, CNY));
    }

    @Test
    void aChargeTakenBackDoesNotAppear() {
        var position = position(List.of(invoice(1, TODAY.minusDays(9), fee(0))), List.of());

        assertThat(position.lines()).isEmpty();
    }

    @RepeatedTest(50)
    void anyOrderOfEntriesEndsInTheSamePositionAndNoMoneyIsLost(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var invoices = new ArrayList<Invoice>();
        var payments = new ArrayList<Payment>();
        for (int i = 1; i <= 6; i++) {
            var due = TODAY.plusDays(chance.nextInt(-400, 30));
            invoices.add(invoice(i, due, fee(chance.nextInt(500)), water(chance.nextInt(90))));
            payments.add(
                    chance.nextBoolean()
                            ? free(i, 1 + chance.nextInt(600))
                            : towards(i, 1 + chance.nextInt(600), 1 + chance.nextInt(6)));
        }
        var position = position(List.copyOf(invoices), List.copyOf(payments));
        Collections.shuffle(invoices, chance);
        Collections.shuffle(payments, chance);

        assertThat(position(invoices, payments)).isEqualTo(position);
        assertThat(open(position) + paid(payments) - position.creditIn(CNY).minor())
                .isEqualTo(billed(invoices));
    }

    private static Invoice invoice(long id, LocalDate dueOn, Charge... charges) {
        return new Invoice(
                new InvoiceId(id),
                CHEN,
                FLAT,
                "WY-" + id,
                Period.of(Year.of(2026)),
                dueOn,
                List.of(charges));
    }

    private static Charge fee(long minor) {
        return new Charge(Item.only(Kind.PROPERTY_FEE, "物业费"), new Money(minor, CNY));
    }

    private static Charge water(long minor) {
        return new Charge(Item.only(Kind.WATER, "水费"), new Money(minor, CNY));
    }

    private static Payment free(long id, long minor) {
        return payment(id, new Money(minor, CNY), null);
    }

    private static Payment towards(long id, long minor, long invoice) {
        return payment(id, new Money(minor, CNY), new InvoiceId(invoice));
    }

    private static Payment payment(long id, Money amount, @Nullable InvoiceId towards) {
        return new Payment(
                new PaymentId(id),
                CHEN,
                amount,
                PAID,
                Payment.Method.BANK_TRANSFER,
                "api",
                "P-" + id,
                towards);
    }

    private static ArrearsPosition marked(List<Invoice> invoices, Mark mark) {
        var account = new Account(CHEN, new CommunityId(1), invoices, List.of(), List.of());
        return ArrearsPosition.of(account, List.of(mark), TODAY);
    }

    private static ArrearsPosition position(List<Invoice> invoices, List<Payment> payments) {
        var account = new Account(CHEN, new CommunityId(1), invoices, payments, List.of());
        return ArrearsPosition.of(account, TODAY);
    }

    private static long open(ArrearsPosition position) {
        return position.overdueIn(CNY).plus(position.notYetDueIn(CNY)).minor();
    }

    private static long paid(List<Payment> payments) {
        return payments.stream().mapToLong(p -> p.amount().minor()).sum();
    }

    private static long billed(List<Invoice> invoices) {
        return invoices.stream()
                .flatMap(invoice -> invoice.charges().stream())
                .mapToLong(charge -> charge.amount().minor())
                .sum();
    }
}
