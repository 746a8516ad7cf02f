package io.dueline.notifier.arrears;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What an owner owes, as other systems see it. Sums have one entry for each currency.
///
/// @param overdueByUnit what is overdue, by unit; the next two by item and by age in days
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
        Map<String, List<MoneyView>> overdueByUnit,
        Map<String, List<MoneyView>> overdueByItem,
        Map<String, List<MoneyView>> overdueByAge,
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
                views(position.overdueBy(line -> line.unit().label())),
                views(position.overdueBy(line -> line.item().kind().code())),
                views(position.overdueBy(line -> AgeBand.of(line.ageInDays()).code())),
                position.lines().stream().map(line -> LineView.of(line, position)).toList());
    }

    private static List<MoneyView> sums(ArrearsPosition position, Function<Currency, Money> sum) {
        return position.currencies().stream().map(sum).map(MoneyView::of).toList();
    }

    private static Map<String, List<MoneyView>> views(Map<String, List<Money>> sums) {
        var views = new LinkedHashMap<String, List<MoneyView>>();
        sums.forEach((part, sum) -> views.put(part, sum.stream().map(MoneyView::of).toList()));
        return views;
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

    @Override
    public String toString() {
        return "PositionView[" + owner + "]";
    }
}
