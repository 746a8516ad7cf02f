package io.dueline.notifier.arrears;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What an owner was billed and has paid, made up by jqwik: small enough to shrink to something one
/// can follow, with every tie and overlap that a large one has.
///
/// @param reversed places in the list of payments
record Books(List<Bill> bills, List<Paid> payments, List<Integer> reversed) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Currency CNY = Currency.getInstance("CNY");
    static final Currency USD = Currency.getInstance("USD");

    private static final OwnerId OWNER = new OwnerId(1);

    record Bill(int dueIn, List<Long> amounts, Currency currency) {

        LocalDate dueOn() {
            return TODAY.plusDays(dueIn);
        }

        Period period() {
            return new Period(dueOn().minusDays(30), dueOn());
        }

        List<Charge> charges() {
            return IntStream.range(0, amounts.size())
                    .mapToObj(
                            i -> {
                                var kind = Item.Kind.values()[i];
                                var money = new Money(amounts.get(i), currency);
                                return new Charge(Item.only(kind, kind.code()), money);
                            })
                    .toList();
        }
    }

    /// @param towards a place in the list of bills, beyond which it means none
    record Paid(long minor, Currency currency, int towards) {

        Money money() {
            return new Money(minor, currency);
        }
    }

    /// @param currencies in which there may be bills and payments
    static Arbitrary<Books> in(Currency... currencies) {
        return Combinators.combine(
                        bill(currencies).list().ofMaxSize(5),
                        paid(currencies).list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 5).list().uniqueElements().ofMaxSize(3))
                .as(Books::new);
    }

    private static Arbitrary<Bill> bill(Currency... currencies) {
        return Combinators.combine(
                        Arbitraries.of(-400, -60, -1, 0, 1, 30),
                        Arbitraries.longs().between(0, 50).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(currencies))
                .as(Bill::new);
    }

    private static Arbitrary<Paid> paid(Currency... currencies) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 80),
                        Arbitraries.of(currencies),
                        Arbitraries.integers().between(0, 7))
                .as(Paid::new);
    }

    /// The payments taken back that there are.
    List<Integer> takenBack() {
        return reversed.stream().filter(place -> place < payments.size()).toList();
    }

    @Nullable Integer towards(Paid paid) {
        return paid.towards() < bills.size() ? paid.towards() : null;
    }

    static String reference(int bill) {
        return "R-" + bill;
    }

    Account account() {
        return account(null);
    }

    /// The same entries in another order.
    Account shuffled(Random random) {
        return account(random);
    }

    private Account account(@Nullable Random random) {
        return new Account(
                OWNER,
                new CommunityId(1),
                mixed(IntStream.range(0, bills.size()).mapToObj(this::invoice).toList(), random),
                mixed(IntStream.range(0, payments.size()).mapToObj(this::payment).toList(), random),
                mixed(takenBack().stream().map(Books::reversal).toList(), random));
    }

    private Invoice invoice(int place) {
        var bill = bills.get(place);
        return new Invoice(
                new InvoiceId(place),
                OWNER,
                new Unit(new UnitId(1), "3-2-501", Unit.Kind.FLAT),
                reference(place),
                bill.period(),
                bill.dueOn(),
                bill.charges());
    }

    private Payment payment(int place) {
        var paid = payments.get(place);
        var towards = towards(paid);
        return new Payment(
                new PaymentId(place),
                OWNER,
                paid.money(),
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Payment.Method.CASH,
                "api",
                "P-" + place,
                towards == null ? null : new InvoiceId(towards));
    }

    static Payment.Reversal reversal(int place) {
        return new Payment.Reversal(
                new PaymentId(place), TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), "bounced");
    }

    private static <T> List<T> mixed(List<T> entries, @Nullable Random random) {
        var mixed = new ArrayList<>(entries);
        if (random != null) {
            Collections.shuffle(mixed, random);
        }
        return List.copyOf(mixed);
    }
}
