package io.dueline.admin.cases;

import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.CaseEvent;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.Teams;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/// Gathers what the page of a case shows.
@Component
class Dossiers {

    private final Cases cases;
    private final Teams teams;
    private final OwnerDirectory owners;
    private final ArrearsBook arrears;
    private final Communities communities;
    private final StaffMembers staff;

    Dossiers(
            Cases cases,
            Teams teams,
            OwnerDirectory owners,
            ArrearsBook arrears,
            Communities communities,
            StaffMembers staff) {
        this.cases = cases;
        this.teams = teams;
        this.owners = owners;
        this.arrears = arrears;
        this.communities = communities;
        this.staff = staff;
    }

    /// Empty if there is no case of that number.
    Mono<Dossier> of(String number) {
        return cases.named(number).flatMap(this::of);
    }

    private Mono<Dossier> of(Case found) {
        return Mono.zip(
                        owners.find(found.owner()),
                        teams.find(found.team()),
                        owed(found),
                        cases.history(found.id()).collectList(),
                        names())
                .map(
                        t ->
                                new Dossier(
                                        found,
                                        t.getT1(),
                                        t.getT2(),
                                        t.getT3(),
                                        entries(t.getT4(), t.getT5())));
    }

    private Mono<Money> owed(Case found) {
        return Mono.zip(
                arrears.position(found.owner()),
                communities.find(found.community()).map(Community::currency),
                ArrearsPosition::overdueIn);
    }

    private Mono<Map<String, String>> names() {
        return staff.all().collectMap(member -> "staff:" + member.id().value(), StaffMember::name);
    }

    private static List<Dossier.Entry> entries(List<CaseEvent> events, Map<String, String> names) {
        return events.stream()
                .map(event -> Dossier.Entry.of(event, names.get(event.by())))
                .toList()
                .reversed();
    }
}
