package io.dueline.notifier.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.Due;
import io.dueline.notifier.imports.lines.Person;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// What a sheet says is open, beside what is open here.
class BillingTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Item FEE = Item.only(Item.Kind.PROPERTY_FEE, "物业费");
    private static final Unit UNIT = new Unit(new UnitId(1), "3-2-501", Unit.Kind.FLAT);

    @Test
    void anUnknownChargeIsEnteredAsOpen() {
        assertThat(charges(account(), open("A", 2000))).containsExactly(yuan(2000));
        assertThat(charges(account(), open("A", 0))).isEmpty();
    }

    @Test
    void aPaymentKnownToUsExplainsWhatTheNextExportSays() {
        var owed3000Paid1000 = account(invoice(1, "A", 3000)).paid(1000);

        assertThat(charges(owed3000Paid1000, open("A", 2000))).containsExactly(yuan(3000));
        assertThat(stillOpen(owed3000Paid1000, open("A", 2000))).isEqualTo(yuan(2000));
    }

    @Test
    void aSheetThatHasNotSeenThePaymentChangesNothing() {
        var owed3000Paid1000 = account(invoice(1, "A", 3000)).paid(1000);

        assertThat(charges(owed3000Paid1000, open("A", 3000))).containsExactly(yuan(3000));
        assertThat(charges(owed3000Paid1000, open("A", 2500))).containsExactly(yuan(3000));
    }

    @Test
    void whatWasPaidElsewhereLowersTheCharge() {
        var owed3000Paid1000 = account(invoice(1, "A", 3000)).paid(1000);

        assertThat(charges(owed3000Paid1000, open("A", 500))).containsExactly(yuan(1500));
        assertThat(stillOpen(owed3000Paid1000, open("A", 500))).isEqualTo(yuan(500));
        assertThat(stillOpen(owed3000Paid1000, open("A", 0))).isEqualTo(yuan(0));
    }

    @Test
    void moreThanWasEverChargedRaisesTheCharge() {
        var owed3000Paid1000 = account(invoice(1, "A", 3000)).paid(1000);

        assertThat(charges(owed3000Paid1000, open("A", 3300))).containsExactly(yuan(3300));
    }

    @Test
    void aWholeChargeIsTakenAtItsWord() {
        var owed3000Paid1000 = account(invoice(1, "A", 3000)).paid(1000);
        var line = line("A", new Due.Charged(yuan(2000)));

        assertThat(charges(owed3000Paid1000, line)).containsExactly(yuan(2000));
    }

    @Test
    void whatAPersonPutRightStandsWhileTheCompanyRepeatsItself() {
        var account = account(invoice(1, "A", 2500)).paid(1000).account();
        var said = Map.of("A", Map.of(FEE.key(), yuan(3000)));
        var billing = new Billing("O-1", account, said, TODAY);

        for (var open : List.of(2000L, 2500L, 3000L)) {
            var planned = billing.invoices(List.of(open("A", open)));
            assertThat(planned.getFirst().outcome()).isEqualTo(Billed.UNCHANGED);
            assertThat(Foresight.of(account, planned, List.of()).invoices())
                    .isEqualTo(account.invoices());
        }
        var less = billing.invoices(List.of(open("A", 1200)));
        assertThat(less.getFirst().charges().getFirst().amount()).isEqualTo(yuan(2200));
    }

    /// Whatever is owed, paid and said: nothing of the sheet stays open for more than it says, and
    /// the same sheet again changes nothing.
    @Test
    void nobodyIsChasedForMoreThanTheSheetSaysAndTwiceIsOnce() {
        var dice = new Random(4711);
        for (int i = 0; i < 3_000; i++) {
            var account = account(invoice(1, "A", dice.nextInt(1, 30) * 100));
            account =
                    dice.nextBoolean()
                            ? account.with(invoice(2, "B", dice.nextInt(1, 30) * 100))
                            : account;
            account =
                    dice.nextBoolean()
                            ? account.with(invoice(3, "X", dice.nextInt(1, 9) * 100))
                            : account;
            account = dice.nextBoolean() ? account.paid(dice.nextInt(1, 50) * 100) : account;
            var sheet =
                    List.of(
                            open("A", dice.nextInt(0, 40) * 100L),
                            open("B", dice.nextInt(0, 40) * 100L),
                            open("C", dice.nextInt(0, 40) * 100L));
            var once = account.after(sheet);
            var twice = once.after(sheet);

            assertThat(twice.account().invoices()).isEqualTo(once.account().invoices());
            for (var line : sheet) {
                assertThat(once.open(line.invoice())).isLessThanOrEqualTo(line.due().amount());
            }
        }
    }

    private static List<Money> charges(Books books, BillLine... lines) {
        return books.planned(List.of(lines)).stream()
                .flatMap(invoice -> invoice.charges().stream())
                .map(Charge::amount)
                .toList();
    }

    private static Money stillOpen(Books books, BillLine line) {
        return books.after(List.of(line)).open(line.invoice());
    }

    private record Books(Account account) {

        Books with(Invoice invoice) {
            var invoices = new ArrayList<>(account.invoices());
            invoices.add(invoice);
            return new Books(
                    new Account(
                            account.owner(),
                            account.community(),
                            List.copyOf(invoices),
                            account.payments(),
                            List.of()));
        }

        Books paid(long amount) {
            var payment =
                    new Payment(
                            new PaymentId(1),
                            account.owner(),
                            yuan(amount),
                            Instant.EPOCH,
                            Payment.Method.CASH,
                            "api",
                            "R",
                            null);
            return new Books(
                    new Account(
                            account.owner(),
                            account.community(),
                            account.invoices(),
                            List.of(payment),
                            List.of()));
        }

        List<PlannedInvoice> planned(List<BillLine> lines) {
            return new Billing("O-1", account, said(), TODAY).invoices(lines);
        }

        /// Nobody put anything right by hand.
        private Map<String, Map<String, Money>> said() {
            return account.invoices().stream()
                    .collect(
                            Collectors.toMap(
                                    Invoice::reference,
                                    one -> Map.of(FEE.key(), one.charges().getFirst().amount())));
        }

        Books after(List<BillLine> lines) {
            return new Books(Foresight.of(account, planned(lines), List.of()));
        }

        Money open(String invoice) {
            return ArrearsPosition.of(account, TODAY).lines().stream()
                    .filter(line -> line.reference().equals(invoice))
                    .map(ArrearsPosition.Line::open)
                    .reduce(yuan(0), Money::plus);
        }
    }

    private static Books account(Invoice... invoices) {
        return new Books(
                new Account(
                        new OwnerId(1),
                        new CommunityId(1),
                        List.of(invoices),
                        List.of(),
                        List.of()));
    }

    private static Invoice invoice(long id, String reference, long amount) {
        return new Invoice(
                new InvoiceId(id),
                new OwnerId(1),
                UNIT,
                reference,
                Period.of(Year.of(2026)),
                due(reference),
                List.of(new Charge(FEE, yuan(amount))));
    }

    private static BillLine open(String invoice, long amount) {
        return line(invoice, new Due.Open(yuan(amount)));
    }

    private static BillLine line(String invoice, Due due) {
        var person =
                new Person(Optional.of("O-1"), "陈伟", List.of(), Optional.empty(), Optional.empty());
        return new BillLine(
                2,
                person,
                UNIT.label(),
                Optional.empty(),
                invoice,
                FEE,
                Period.of(Year.of(2026)),
                due(invoice),
                due);
    }

    /// A before B before C before X.
    private static LocalDate due(String reference) {
        return LocalDate.of(2026, 1, reference.charAt(0) - 'A' + 1);
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }
}
