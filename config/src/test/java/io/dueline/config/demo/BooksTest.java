package io.dueline.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.config.demo.Households.Habit;
import io.dueline.config.demo.Households.Household;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.community.CommunityRules;
import io.dueline.notifier.community.CommunityRules.Windows;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class BooksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CommunityId HONGAN = new CommunityId(1);
    private static final Community COMMUNITY =
            new Community(
                    HONGAN,
                    "hongan",
                    "鸿安花园",
                    "Hong'an Gardens",
                    "鸿安物业",
                    "Hong'an Property",
                    "0755-8000 1234",
                    ZoneId.of("Asia/Shanghai"),
                    Currency.getInstance("CNY"),
                    new CommunityRules(
                            Windows.ofThePlan(),
                            5,
                            30,
                            1,
                            3,
                            14,
                            Duration.ofHours(4),
                            Duration.ofDays(3)));
    private static final List<Household> HOUSEHOLDS = Households.of(HONGAN);

    @Test
    void aboutThreeHundredUnitsHaveTheirOwnersAndSomeAreShops() {
        var units = HOUSEHOLDS.stream().flatMap(one -> one.owner().units().stream()).toList();

        assertThat(units)
                .hasSizeBetween(280, 320)
                .extracting(NewUnit::label)
                .doesNotHaveDuplicates();
        assertThat(units).filteredOn(unit -> unit.kind() == Unit.Kind.SHOP).hasSizeBetween(8, 20);
        assertThat(HOUSEHOLDS).anyMatch(one -> one.owner().units().size() > 1);
        assertThat(HOUSEHOLDS).anyMatch(one -> one.owner().addresses().isEmpty());
        assertThat(HOUSEHOLDS)
                .extracting(one -> one.owner().name())
                .filteredOn(name -> name.codePoints().allMatch(Character::isIdeographic))
                .hasSizeGreaterThan(HOUSEHOLDS.size() * 9 / 10);
    }

    @Test
    void everyHabitOfPayingIsThereAndMostPeoplePay() {
        assertThat(HOUSEHOLDS).extracting(Household::habit).contains(Habit.values());
        assertThat(HOUSEHOLDS)
                .filteredOn(one -> one.habit() == Habit.PUNCTUAL)
                .hasSizeBetween(HOUSEHOLDS.size() / 2, HOUSEHOLDS.size() * 3 / 4);
    }

    @Test
    void twoYearsOfHalvesAreBilledByItem() {
        var invoices = pages(TODAY).flatMap(page -> page.invoices().stream()).toList();

        assertThat(invoices).extracting(NewInvoice::reference).doesNotHaveDuplicates();
        assertThat(invoices).extracting(NewInvoice::period).doesNotContainNull();
        assertThat(invoices.stream().map(NewInvoice::period).distinct()).hasSize(4);
        assertThat(invoices)
                .flatExtracting(NewInvoice::charges)
                .extracting(charge -> charge.item().kind().name())
                .contains("PROPERTY_FEE", "WATER", "PARKING", "REPAIR_FUND");
    }

    /// A flat of 68 to 143 m² at ¥2.80, a shop of 35 to 155 m² at ¥6.50, for half a year.
    @Test
    void aBillIsWhatAHalfYearCosts() {
        var totals =
                pages(TODAY)
                        .flatMap(page -> page.invoices().stream())
                        .map(BooksTest::total)
                        .toList();

        assertThat(totals).allMatch(fen -> fen > 80_000 && fen < 800_000);
    }

    @ParameterizedTest
    @MethodSource("daysOfAYear")
    void nobodyPaysInTheFutureNorBeforeThereIsABill(LocalDate today) {
        assertThat(pages(today).flatMap(page -> page.payments().stream()))
                .isNotEmpty()
                .allMatch(payment -> paidOn(payment).isBefore(today));
        assertThat(pages(today))
                .allSatisfy(
                        page ->
                                assertThat(page.payments())
                                        .allSatisfy(
                                                payment ->
                                                        assertThat(paidOn(payment))
                                                                .isAfterOrEqualTo(
                                                                        billed(page, payment))));
    }

    @Test
    void anInvoiceWentOutInTheSecondMonthOfItsHalfAndNeverAhead() {
        var books = new Books(COMMUNITY, TODAY);

        assertThat(pages(TODAY).flatMap(page -> page.invoices().stream()))
                .allSatisfy(
                        invoice ->
                                assertThat(COMMUNITY.dayAt(books.enteredAt(invoice)))
                                        .isEqualTo(
                                                invoice.period()
                                                        .from()
                                                        .plusMonths(1)
                                                        .withDayOfMonth(5)));
        var early = LocalDate.of(2026, 8, 2);
        assertThat(pages(early).flatMap(page -> page.invoices().stream()))
                .allSatisfy(
                        invoice ->
                                assertThat(
                                                COMMUNITY.dayAt(
                                                        new Books(COMMUNITY, early)
                                                                .enteredAt(invoice)))
                                        .isBefore(early));
    }

    @Test
    void thoseOfAHabitPayWhatItSays() {
        var pages = pages(TODAY).toList();

        for (var at = 0; at < pages.size(); at++) {
            var billed = pages.get(at).invoices().stream().mapToLong(BooksTest::total).sum();
            var paid =
                    pages.get(at).payments().stream().mapToLong(one -> one.amount().minor()).sum();
            var share = paid * 100.0 / billed;
            switch (HOUSEHOLDS.get(at).habit()) {
                case PUNCTUAL -> assertThat(share).isEqualTo(100);
                case LATE_WITH_THE_LAST -> assertThat(share).isBetween(65.0, 85.0);
                case LATE_WITH_TWO -> assertThat(share).isBetween(40.0, 60.0);
                case NEVER_PAYS -> assertThat(share).isZero();
                case PAYS_IN_PARTS -> assertThat(share).isBetween(75.0, 95.0);
                case PAID_AHEAD -> assertThat(share).isGreaterThan(100);
            }
        }
    }

    @Test
    void theSameDiceFallTheSameEverywhere() {
        assertThat(Households.of(HONGAN)).isEqualTo(HOUSEHOLDS);
        assertThat(pages(TODAY)).isEqualTo(pages(TODAY).toList());
    }

    private static Stream<LocalDate> daysOfAYear() {
        return TODAY.minusYears(1).datesUntil(TODAY.plusDays(1), Period.ofDays(5));
    }

    private static Stream<Books.Page> pages(LocalDate today) {
        var books = new Books(COMMUNITY, today);
        return HOUSEHOLDS.stream().map(household -> books.of(owner(household), household));
    }

    private static Owner owner(Household household) {
        var known = household.owner();
        var numbers = LongStream.iterate(1, n -> n + 1).iterator();
        return new Owner(
                new OwnerId(known.reference().hashCode()),
                HONGAN,
                known.reference(),
                known.name(),
                known.language(),
                known.units().stream()
                        .map(
                                unit ->
                                        new Unit(
                                                new UnitId(numbers.next()),
                                                unit.label(),
                                                unit.kind()))
                        .toList(),
                List.of(),
                null);
    }

    private static long total(NewInvoice invoice) {
        return invoice.charges().stream().mapToLong(charge -> charge.amount().minor()).sum();
    }

    private static LocalDate paidOn(NewPayment payment) {
        return payment.paidAt().atZone(COMMUNITY.zone()).toLocalDate();
    }

    /// When the half began that a payment is for: the payments are in the order of the halves.
    private static LocalDate billed(Books.Page page, NewPayment payment) {
        var half = page.payments().indexOf(payment);
        var units = page.invoices().size() / 4;
        return page.invoices().get(half * units).period().from();
    }
}
