package io.dueline.notifier.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What holds of every position, whatever was billed, paid and taken back.
class ArrearsPropertyTest {

    @Provide
    Arbitrary<Books> books() {
        return Books.in(Books.CNY, Books.USD);
    }

    @Property
    void theOrderOfTheEntriesMakesNoDifference(
            @ForAll("books") Books books, @ForAll Random random) {
        assertThat(position(books.shuffled(random))).isEqualTo(position(books.account()));
    }

    @Property
    void moneyIsNeitherMadeNorLost(@ForAll("books") Books books) {
        var account = books.account();
        var position = position(account);
        for (var currency : List.of(Books.CNY, Books.USD)) {
            var billed = sum(charges(account), currency);
            var paid = sum(account.standing().stream().map(Payment::amount), currency);
            var open = sum(position.lines().stream().map(ArrearsPosition.Line::open), currency);
            var credit = position.creditIn(currency).minor();
            assertThat(billed - paid).as(currency.getCurrencyCode()).isEqualTo(open - credit);
        }
    }

    @Property
    void noLineIsPaidBelowNothingOrOwedBeyondItsCharge(@ForAll("books") Books books) {
        assertThat(position(books.account()).lines())
                .allMatch(line -> line.open().isPositive())
                .allMatch(line -> line.open().compareTo(line.charged()) <= 0);
    }

    @Property
    void whoHasCreditOwesNothingInThatCurrency(@ForAll("books") Books books) {
        var position = position(books.account());
        assertThat(position.credits())
                .allMatch(Money::isPositive)
                .allMatch(
                        credit ->
                                position.lines().stream()
                                        .noneMatch(
                                                line ->
                                                        line.open()
                                                                .currency()
                                                                .equals(credit.currency())));
    }

    @Property
    void aPaymentTakenBackLeavesThePositionItFound(
            @ForAll("books") Books books, @ForAll @IntRange(min = 1, max = 90) int minor) {
        var payments = new ArrayList<>(books.payments());
        payments.add(new Books.Paid(minor, Books.CNY, 0));
        var reversed = new ArrayList<>(books.takenBack());
        reversed.add(payments.size() - 1);

        assertThat(position(new Books(books.bills(), payments, reversed).account()))
                .isEqualTo(
                        position(
                                new Books(books.bills(), books.payments(), books.takenBack())
                                        .account()));
    }

    @Property
    void theSumsByPartAddUpToTheWhole(@ForAll("books") Books books) {
        var position = position(books.account());
        for (var currency : List.of(Books.CNY, Books.USD)) {
            var byAge = position.overdueBy(line -> AgeBand.of(line.ageInDays()));
            assertThat(sum(byAge.values().stream().flatMap(List::stream), currency))
                    .isEqualTo(position.overdueIn(currency).minor());
        }
    }

    private static ArrearsPosition position(Account account) {
        return ArrearsPosition.of(account, Books.TODAY);
    }

    private static Stream<Money> charges(Account account) {
        return account.invoices().stream().flatMap(i -> i.charges().stream()).map(Charge::amount);
    }

    private static long sum(Stream<Money> amounts, Currency currency) {
        return amounts.filter(a -> a.currency().equals(currency)).mapToLong(Money::minor).sum();
    }
}
