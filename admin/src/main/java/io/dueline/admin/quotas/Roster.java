package io.dueline.admin.quotas;

import io.dueline.admin.quotas.PeopleRows.Person;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.quota.Absence;
import io.dueline.notifier.quota.Assistant;
import io.dueline.notifier.quota.Care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who cares for whom in a community, as it is known now. Pure.
///
/// @param cared only those who owe something
record Roster(
        Community community,
        LocalDate today,
        List<Person> people,
        List<Assistant> assistants,
        List<Absence> absences,
        List<Care> cared,
        Map<OwnerId, ArrearsPosition> positions) {

    List<Duty> duties() {
        return assistants.stream().map(this::duty).toList();
    }

    /// Those who could be taken on.
    List<Person> others() {
        return people.stream()
                .filter(one -> !one.gone())
                .filter(one -> assistants.stream().noneMatch(a -> a.staff() == one.id()))
                .toList();
    }

    /// The owners somebody cares for now; everybody's if nobody is named. Who owes most comes
    /// first.
    List<Care> of(Optional<Long> staff) {
        return cared.stream()
                .filter(care -> staff.isEmpty() || care.now() == staff.get())
                .sorted(Comparator.comparing((Care care) -> owed(care).minor()).reversed())
                .toList();
    }

    /// How many in arrears nobody cares for.
    int alone() {
        return positions.size() - cared.size();
    }

    String name(long staff) {
        return people.stream()
                .filter(one -> one.id() == staff)
                .map(Person::name)
                .findFirst()
                .orElse("#" + staff);
    }

    Money owed(Care care) {
        var position = positions.get(care.owner());
        return position == null ? none() : position.overdueIn(community.currency());
    }

    private Duty duty(Assistant one) {
        var own = cared.stream().filter(care -> care.staff() == one.staff()).toList();
        var now = of(Optional.of(one.staff()));
        var mine = absences.stream().filter(a -> a.staff() == one.staff()).toList();
        return new Duty(
                one.staff(),
                name(one.staff()),
                people.stream().noneMatch(p -> p.id() == one.staff() && !p.gone()),
                one.share(),
                own.size(),
                (int) now.stream().filter(care -> care.staff() != one.staff()).count(),
                now.stream().mapToInt(Care::effort).sum(),
                now.stream().map(this::owed).reduce(none(), Money::plus),
                mine.stream().anyMatch(this::isNow),
                mine);
    }

    private boolean isNow(Absence absence) {
        return !today.isBefore(absence.first()) && !today.isAfter(absence.last());
    }

    private Money none() {
        return Money.zero(community.currency());
    }
}
