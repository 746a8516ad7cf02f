package io.dueline.notifier.arrears;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.OwnerQuery;
import io.dueline.notifier.owner.Unit;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

@RestController
@RequestMapping("/api/positions")
class PositionsApi {

    private static final int MOST_OWNERS = 200;

    private final ArrearsBook book;
    private final OwnerDirectory owners;

    PositionsApi(ArrearsBook book, OwnerDirectory owners) {
        this.book = book;
        this.owners = owners;
    }

    /// What an owner owes, as other systems see it. Sums have one entry for each currency.
    record PositionView(
            long owner,
            String reference,
            String name,
            List<String> units,
            LocalDate day,
            List<MoneyView> overdue,
            List<MoneyView> notYetDue,
            List<MoneyView> credit,
            long oldestAgeInDays,
            List<LineView> lines) {

        static PositionView of(ArrearsPosition position, Owner owner) {
            return new PositionView(
                    owner.id().value(),
                    owner.reference(),
                    owner.name(),
                    owner.units().stream().map(Unit::label).toList(),
                    position.day(),
                    sums(position, position::overdueIn),
                    sums(position, position::notYetDueIn),
                    sums(position, position::creditIn),
                    position.oldestAgeInDays(),
                    position.lines().stream()
                            .map(line -> LineView.of(line, position))
                            .toList());
        }

        private static List<MoneyView> sums(
                ArrearsPosition position, Function<Currency, Money> sum) {
            return position.currencies().stream().map(sum).map(MoneyView::of).toList();
        }
    }

    /// The open part of one charge.
    ///
    /// @param marks `disputed`, `promised`: it is owed all the same
    record LineView(
            String invoice,
            String unit,
            String item,
            String label,
            LocalDate from,
            LocalDate until,
            LocalDate dueOn,
            MoneyView charged,
            MoneyView open,
            long ageInDays,
            List<String> marks) {

        static LineView of(ArrearsPosition.Line line, ArrearsPosition position) {
            return new LineView(
                    line.reference(),
                    line.unit().label(),
                    line.item().kind().code(),
                    line.item().label(),
                    line.period().from(),
                    line.period().until(),
                    line.dueOn(),
                    MoneyView.of(line.charged()),
                    MoneyView.of(line.open()),
                    line.ageInDays(),
                    position.marksOf(line).stream().map(mark -> mark.kind().code()).toList());
        }
    }

    /// The positions of the owners meant, in the order of their numbers.
    @GetMapping
    Flux<PositionView> list(OwnerQuery query) {
        return owners.matching(query.naming(), MOST_OWNERS)
                .collectMap(Owner::id)
                .flatMapMany(this::views);
    }

    private Flux<PositionView> views(Map<OwnerId, Owner> meant) {
        return book.positions(meant.keySet())
                .map(position -> PositionView.of(position, owner(meant, position)));
    }

    private static Owner owner(Map<OwnerId, Owner> meant, ArrearsPosition position) {
        return Objects.requireNonNull(meant.get(position.owner()));
    }
}
