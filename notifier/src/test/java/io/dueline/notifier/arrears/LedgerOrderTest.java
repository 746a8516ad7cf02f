package io.dueline.notifier.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Held;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.CleanSlate;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/// The same invoices, payments and reversals, reported in any order and as often as one likes, end
/// in the same position on the real ledger. What is refused because it came too early is reported
/// again, as senders do.
@FeatureTest
@Import(Estate.class)
class LedgerOrderTest {

    private static final int TRIES = 12;

    @Autowired Estate estate;
    @Autowired Ledger ledger;
    @Autowired ArrearsBook book;

    /// One thing another system reports; false where it came too early.
    private interface Report {
        boolean accepted();
    }

    /// What is open by invoice and item, and what was paid too much.
    private record Standing(Map<String, Long> open, List<Long> credits) {}

    @Test
    void anyOrderAndRepetitionEndsInTheSamePosition() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        JqwikSession.run(
                () ->
                        Books.in(Books.CNY).generator(TRIES, true).stream(random)
                                .limit(TRIES)
                                .map(Shrinkable::value)
                                .forEach(books -> tryOut(books, random, seed)));
    }

    private void tryOut(Books books, Random random, long seed) {
        var inOrder = after(books, null);
        var mixed = after(books, random);
        assertThat(mixed).as("seed %d, %s", seed, books).isEqualTo(inOrder);
    }

    private Standing after(Books books, @Nullable Random random) {
        begin();
        var owner = estate.owner(Cast.CHEN_WEI);
        var waiting = new ArrayDeque<>(order(new Reports(books, owner).all(), random));
        while (!waiting.isEmpty()) {
            var report = waiting.removeFirst();
            if (!report.accepted()) {
                waiting.addLast(report);
            }
        }
        return standing(Objects.requireNonNull(book.position(owner.id()).block()));
    }

    private static void begin() {
        try {
            CleanSlate.emptyTables();
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables could not be emptied", failed);
        }
    }

    /// In order once each; or mixed, and some of them twice or three times.
    private static List<Report> order(List<Report> reports, @Nullable Random random) {
        var all = new ArrayList<>(reports);
        if (random != null) {
            random.ints(reports.size(), 0, Math.max(1, reports.size()))
                    .forEach(again -> all.add(reports.get(again)));
            Collections.shuffle(all, random);
        }
        return all;
    }

    private static Standing standing(ArrearsPosition position) {
        var open = new HashMap<String, Long>();
        position.lines()
                .forEach(l -> open.put(l.reference() + " " + l.item().key(), l.open().minor()));
        return new Standing(open, position.credits().stream().map(Money::minor).toList());
    }

    /// The books as another system reports them about an owner.
    private final class Reports {

        private final Books books;
        private final Owner owner;
        private final Map<Integer, PaymentId> booked = new HashMap<>();

        Reports(Books books, Owner owner) {
            this.books = books;
            this.owner = owner;
        }

        List<Report> all() {
            var reports = new ArrayList<Report>();
            IntStream.range(0, books.bills().size()).forEach(i -> reports.add(() -> bill(i)));
            IntStream.range(0, books.payments().size()).forEach(i -> reports.add(() -> pay(i)));
            books.takenBack().forEach(i -> reports.add(() -> takeBack(i)));
            return reports;
        }

        private boolean bill(int place) {
            var bill = books.bills().get(place);
            ledger.bill(
                            new NewInvoice(
                                    owner.community(),
                                    owner.id(),
                                    owner.units().getFirst().id(),
                                    Books.reference(place),
                                    bill.period(),
                                    bill.dueOn(),
                                    bill.charges()))
                    .block();
            return true;
        }

        private boolean pay(int place) {
            var paid = books.payments().get(place);
            var towards = books.towards(paid);
            if (towards == null) {
                return pay(place, null);
            }
            var held =
                    ledger.held(owner.community(), List.of(Books.reference(towards))).blockFirst();
            return held != null && pay(place, held);
        }

        private boolean pay(int place, @Nullable Held towards) {
            var payment =
                    new NewPayment(
                            owner.id(),
                            books.payments().get(place).money(),
                            FeatureContext.START,
                            Payment.Method.CASH,
                            "api",
                            "P-" + place,
                            towards == null ? null : towards.invoice());
            var posted = Objects.requireNonNull(ledger.post(payment).block());
            booked.put(place, posted.payment().id());
            return true;
        }

        private boolean takeBack(int place) {
            var payment = booked.get(place);
            return payment != null && ledger.reverse(payment, "bounced").block() != null;
        }
    }
}
