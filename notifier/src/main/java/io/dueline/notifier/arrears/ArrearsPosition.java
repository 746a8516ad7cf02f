package io.dueline.notifier.arrears;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What an owner owes on a day, after all payments: what is overdue, what is open but not yet due,
/// and what was paid too much.
///
/// @param lines what is open, the oldest first; what is paid does not appear
/// @param credits what was paid beyond everything billed, one per currency, never zero
/// @param marks what of it is disputed or promised
public record ArrearsPosition(
        OwnerId owner,
        CommunityId community,
        LocalDate day,
        List<Line> lines,
        List<Money> credits,
        List<Mark> marks) {

    /// The open part of one charge.
    ///
    /// @param reference the company's number of the invoice
    /// @param ageInDays days since it was due; below one it is not overdue
    public record Line(
            InvoiceId invoice,
            String reference,
            Unit unit,
            Item item,
            Period period,
            LocalDate dueOn,
            Money charged,
            Money open,
            long ageInDays) {

        /// A charge is overdue from the day after the one it is due on.
        public boolean isOverdue() {
            return ageInDays > 0;
        }

        Line paid(Money part) {
            return new Line(
                    invoice,
                    reference,
                    unit,
                    item,
                    period,
                    dueOn,
                    charged,
                    open.minus(part),
                    ageInDays);
        }
    }

    /// Allocates each payment to the invoice it names, as far as that is open, and everything else
    /// to what has been due longest. The order of the entries makes no difference.
    public static ArrearsPosition of(Account account, List<Mark> marks, LocalDate today) {
        var spread = Spread.of(account, today);
        return new ArrearsPosition(
                account.owner(),
                account.community(),
                today,
                spread.open(),
                spread.credits(),
                List.copyOf(marks));
    }

    /// The same for an account of which nothing is disputed or promised.
    public static ArrearsPosition of(Account account, LocalDate today) {
        return of(account, List.of(), today);
    }

    /// Whether anything is overdue.
    public boolean isInArrears() {
        return lines.stream().anyMatch(Line::isOverdue);
    }

    public List<Line> overdueLines() {
        return lines.stream().filter(Line::isOverdue).toList();
    }

    /// How many invoices something is overdue of. An invoice may have several lines.
    public long overdueInvoices() {
        return overdueLines().stream().map(Line::invoice).distinct().count();
    }

    public Money overdueIn(Currency currency) {
        return sum(lines.stream().filter(Line::isOverdue).map(Line::open), currency);
    }

    /// What is overdue by any part of its lines, as by unit, item or age, the oldest first; one sum
    /// for each currency.
    public <K> Map<K, List<Money>> overdueBy(Function<Line, K> part) {
        return lines.stream()
                .filter(Line::isOverdue)
                .collect(
                        groupingBy(
                                part,
                                LinkedHashMap::new,
                                collectingAndThen(toList(), ArrearsPosition::sums)));
    }

    private static List<Money> sums(List<Line> lines) {
        return lines.stream()
                .map(Line::open)
                .collect(groupingBy(Money::currency, LinkedHashMap::new, reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is open but can still be paid in time.
    public Money notYetDueIn(Currency currency) {
        return sum(lines.stream().filter(line -> !line.isOverdue()).map(Line::open), currency);
    }

    /// What is known of a line besides its sum.
    public List<Mark> marksOf(Line line) {
        return marks.stream().filter(mark -> mark.covers(line)).toList();
    }

    /// What is overdue and bears such a mark; it is part of what is overdue, not beside it.
    public Money markedIn(Currency currency, Mark.Kind kind) {
        return sum(lines.stream().filter(line -> bears(line, kind)).map(Line::open), currency);
    }

    public Money creditIn(Currency currency) {
        return sum(credits.stream(), currency);
    }

    /// The currencies in which something is open or was paid too much.
    public List<Currency> currencies() {
        return Stream.concat(lines.stream().map(Line::open), credits.stream())
                .map(Money::currency)
                .distinct()
                .toList();
    }

    /// Days since the oldest open charge was due; zero if nothing is overdue.
    public long oldestAgeInDays() {
        return lines.stream().filter(Line::isOverdue).mapToLong(Line::ageInDays).max().orElse(0);
    }

    private boolean bears(Line line, Mark.Kind kind) {
        return marksOf(line).stream().anyMatch(mark -> mark.kind() == kind);
    }

    private static Money sum(Stream<Money> amounts, Currency currency) {
        return amounts.filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public String toString() {
        return "ArrearsPosition[" + owner.value() + "]";
    }
}
