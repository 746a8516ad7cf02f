package io.dueline.admin.quotas;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.quota.Care;
import io.dueline.notifier.quota.Quotas;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads who cares for whom.
@Component
class Rosters {

    private final Quotas quotas;
    private final PeopleRows people;
    private final ArrearsBook arrears;
    private final OwnerDirectory owners;
    private final Clock clock;

    Rosters(
            Quotas quotas,
            PeopleRows people,
            ArrearsBook arrears,
            OwnerDirectory owners,
            Clock clock) {
        this.quotas = quotas;
        this.people = people;
        this.arrears = arrears;
        this.owners = owners;
        this.clock = clock;
    }

    Mono<Roster> of(Community community) {
        return Mono.zip(
                        people.all().collectList(),
                        quotas.assistants(community.id()).collectList(),
                        quotas.absences(community).collectList(),
                        quotas.of(community.id()).filter(care -> care.effort() > 0).collectList(),
                        arrears.overdueIn(community.id()).collectMap(ArrearsPosition::owner))
                .map(
                        t ->
                                new Roster(
                                        community,
                                        community.dayAt(clock.instant()),
                                        t.getT1(),
                                        t.getT2(),
                                        t.getT3(),
                                        t.getT4(),
                                        t.getT5()));
    }

    /// A page of owners, in the order given.
    Mono<List<Ward>> wards(List<Care> page, Roster roster) {
        return owners.findAll(page.stream().map(Care::owner).toList())
                .collectMap(Owner::id)
                .map(known -> page.stream().flatMap(care -> ward(care, known, roster)).toList());
    }

    private static Stream<Ward> ward(Care care, Map<OwnerId, Owner> known, Roster roster) {
        var position = roster.positions().get(care.owner());
        return Optional.ofNullable(known.get(care.owner())).stream()
                .map(
                        owner ->
                                new Ward(
                                        owner,
                                        care,
                                        roster.owed(care),
                                        position == null ? 0 : position.oldestAgeInDays(),
                                        roster.name(care.staff()),
                                        care.standIn() == null
                                                ? null
                                                : roster.name(care.standIn())));
    }
}
