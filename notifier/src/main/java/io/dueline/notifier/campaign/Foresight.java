package io.dueline.notifier.campaign;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.campaign.Circumstances.Known;
import io.dueline.notifier.campaign.Foreseen.Outlook;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/// Looks at everybody in arrears as a round that begins now would, and changes nothing.
@Component
class Foresight {

    private static final OwnerId BEFORE_ALL = new OwnerId(0);

    private final Ledger ledger;
    private final Circumstances circumstances;
    private final FirstSteps steps;
    private final Outbox outbox;
    private final CampaignSettings settings;

    Foresight(
            Ledger ledger,
            Circumstances circumstances,
            FirstSteps steps,
            Outbox outbox,
            CampaignSettings settings) {
        this.ledger = ledger;
        this.circumstances = circumstances;
        this.steps = steps;
        this.outbox = outbox;
        this.settings = settings;
    }

    /// In the order of the owners' numbers, read page by page as far as asked for.
    Flux<Foreseen> in(Community community) {
        return page(community, BEFORE_ALL)
                .expand(page -> page(community, page.getLast()))
                .concatMap(page -> foresee(page, community), 0);
    }

    /// A page of owners, or nothing behind the last one.
    private Mono<List<OwnerId>> page(Community community, OwnerId after) {
        return ledger.debtors(community.id(), after, settings.page())
                .collectList()
                .filter(page -> !page.isEmpty());
    }

    private Flux<Foreseen> foresee(List<OwnerId> page, Community community) {
        return circumstances.of(page).flatMapIterable(known -> foresee(page, community, known));
    }

    private List<Foreseen> foresee(List<OwnerId> page, Community community, Known known) {
        return steps.of(page, community, known).stream()
                .map(planned -> foreseen(planned, known))
                .toList();
    }

    private Foreseen foreseen(Planned planned, Known known) {
        var owner = planned.owner();
        return new Foreseen(
                owner,
                planned.position(),
                planned.owed(),
                outlook(planned),
                reason(planned, known),
                known.holds().getOrDefault(owner.id(), List.of()));
    }

    private static Outlook outlook(Planned planned) {
        return switch (planned.decision()) {
            case Decision.Due _ -> planned.getsNotice() ? Outlook.NOTICE : Outlook.WAITS;
            case Decision.Ask _ -> Outlook.ERRAND;
            case Decision.Wait _, Decision.Stop _ -> Outlook.WAITS;
        };
    }

    private String reason(Planned planned, Known known) {
        return planned.decision() instanceof Decision.Ask
                ? obstacle(planned, known)
                : planned.decision().reason();
    }

    /// Why no message reaches an owner, or why none is due any more this week.
    private String obstacle(Planned planned, Known known) {
        return outbox.reach(planned.owner())
                .map(to -> known.refusals().cover(planned.owner().id(), to))
                .map(refused -> refused ? "opted_out" : planned.decision().reason())
                .orElse("no_address");
    }
}
