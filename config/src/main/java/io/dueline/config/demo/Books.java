package io.dueline.config.demo;

import io.dueline.config.demo.Households.Habit;
import io.dueline.config.demo.Households.Household;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Item.Kind;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment.Method;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What the demonstration estate was billed and has paid over the last two years: half-yearly
/// invoices due at the end of each half's third month.
///
/// @param today the day the estate is set up; periods are counted back from it
record Books(Community community, LocalDate today) {

    private static final int HALVES = 4;
    private static final LocalTime BILLING_HOUR = LocalTime.of(9, 30);
    private static final int MONTHS = 6;
    private static final int FLAT_FEN_A_METRE = 280;
    private static final int SHOP_FEN_A_METRE = 650;
    private static final int FUND_FEN_A_METRE = 25;
    private static final int PARKING_FEN_A_MONTH = 15_000;

    /// One household in the books.
    record Page(List<NewInvoice> invoices, List<NewPayment> payments) {}

    Page of(Owner owner, Household household) {
        var dice = new Random(owner.reference().hashCode());
        var invoices =
                halves().stream()
                        .flatMap(half -> invoices(owner, household, half, dice).stream())
                        .toList();
        return new Page(invoices, payments(owner, household.habit(), invoices, dice));
    }

    /// When an invoice went out: on the fifth of the second month of its half, if that is over.
    Instant enteredAt(NewInvoice invoice) {
        var out = invoice.period().from().plusMonths(1).withDayOfMonth(5);
        var day = out.isBefore(today) ? out : today.minusDays(1);
        return day.atTime(BILLING_HOUR).atZone(community.zone()).toInstant();
    }

    /// The last halves of a year whose bill is out, oldest first. A bill goes out in the second
    /// month of its half.
    private List<YearMonth> halves() {
        var month = YearMonth.from(today).minusMonths(1);
        var current = YearMonth.of(month.getYear(), month.getMonthValue() <= MONTHS ? 1 : 7);
        return IntStream.rangeClosed(1, HALVES)
                .mapToObj(n -> current.minusMonths((long) MONTHS * (HALVES - n)))
                .toList();
    }

    private List<NewInvoice> invoices(
            Owner owner, Household household, YearMonth half, Random dice) {
        var invoices = new ArrayList<NewInvoice>();
        for (var n = 0; n < household.owner().units().size(); n++) {
            var label = household.owner().units().get(n).label();
            var unit = owner.units().stream().filter(u -> u.label().equals(label)).findFirst();
            invoices.add(invoice(owner, unit.orElseThrow(), half, household.areas().get(n), dice));
        }
        return invoices;
    }

    private NewInvoice invoice(Owner owner, Unit unit, YearMonth half, int area, Random dice) {
        return new NewInvoice(
                owner.community(),
                owner.id(),
                unit.id(),
                "DL-%s-%d%s"
                        .formatted(
                                unit.label(),
                                half.getYear(),
                                half.getMonthValue() == 1 ? "A" : "B"),
                Period.of(half, half.plusMonths(MONTHS - 1)),
                half.plusMonths(2).atEndOfMonth(),
                charges(unit, half, area, dice));
    }

    private List<Charge> charges(Unit unit, YearMonth half, int area, Random dice) {
        var charges = new ArrayList<Charge>();
        var price = unit.kind() == Unit.Kind.SHOP ? SHOP_FEN_A_METRE : FLAT_FEN_A_METRE;
        charges.add(charge(Kind.PROPERTY_FEE, "物业费", (long) price * area * MONTHS / 10));
        charges.add(charge(Kind.WATER, "公摊水费", 3_000 + 100L * dice.nextInt(90)));
        if (unit.label().hashCode() % 5 < 2) {
            charges.add(charge(Kind.PARKING, "停车费", (long) PARKING_FEN_A_MONTH * MONTHS));
        }
        if (half.getMonthValue() == 1) {
            charges.add(
                    charge(Kind.REPAIR_FUND, "维修资金", (long) FUND_FEN_A_METRE * area * MONTHS / 10));
        }
        return charges;
    }

    private Charge charge(Kind kind, String label, long fen) {
        return new Charge(Item.only(kind, label), new Money(fen, community.currency()));
    }

    private List<NewPayment> payments(
            Owner owner, Habit habit, List<NewInvoice> invoices, Random dice) {
        var payments = new ArrayList<NewPayment>();
        var units = invoices.size() / HALVES;
        for (var half = 0; half < paidHalves(habit); half++) {
            var bill = invoices.subList(half * units, (half + 1) * units);
            payments.add(payment(owner, bill, share(habit, half), half, dice));
        }
        return payments;
    }

    private static int paidHalves(Habit habit) {
        return switch (habit) {
            case PUNCTUAL, PAID_AHEAD, PAYS_IN_PARTS -> HALVES;
            case LATE_WITH_THE_LAST -> HALVES - 1;
            case LATE_WITH_TWO -> HALVES - 2;
            case NEVER_PAYS -> 0;
        };
    }

    /// What part of the last bill was paid, in percent; the earlier ones were paid whole.
    private static int share(Habit habit, int half) {
        if (half < HALVES - 1) {
            return 100;
        }
        return switch (habit) {
            case PAYS_IN_PARTS -> 40;
            case PAID_AHEAD -> 125;
            case PUNCTUAL, LATE_WITH_THE_LAST, LATE_WITH_TWO, NEVER_PAYS -> 100;
        };
    }

    private NewPayment payment(
            Owner owner, List<NewInvoice> bill, int percent, int half, Random dice) {
        var total =
                bill.stream()
                        .flatMap(invoice -> invoice.charges().stream())
                        .mapToLong(charge -> charge.amount().minor())
                        .sum();
        return new NewPayment(
                owner.id(),
                new Money(total * percent / 100, community.currency()),
                paidOn(bill.getFirst().dueOn(), dice)
                        .atTime(9 + dice.nextInt(9), dice.nextInt(60))
                        .atZone(community.zone())
                        .toInstant(),
                Method.values()[dice.nextInt(3)],
                "demo",
                owner.reference() + "-" + half,
                null);
    }

    private LocalDate paidOn(LocalDate due, Random dice) {
        var day = due.plusDays(dice.nextInt(40) - 30L);
        return day.isBefore(today) ? day : today.minusDays(1L + dice.nextInt(5));
    }
}
