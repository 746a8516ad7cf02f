package io.dueline.admin.conversations;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;

/// Puts a talk together from all who know a part of it.
@Component
class Talks {

    private final OwnerDirectory owners;
    private final Communities communities;
    private final StandingRows standings;
    private final SaidRows said;
    private final OwnerPanes panes;
    private final ReplyBoxes boxes;
    private final Clock clock;

    Talks(
            OwnerDirectory owners,
            Communities communities,
            StandingRows standings,
            SaidRows said,
            OwnerPanes panes,
            ReplyBoxes boxes,
            Clock clock) {
        this.owners = owners;
        this.communities = communities;
        this.standings = standings;
        this.said = said;
        this.panes = panes;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// What is read before the rest of a talk can be.
    private record Found(Owner owner, Community community, Standing standing) {}

    /// Empty if there is no such owner.
    Mono<Talk> with(OwnerId id, int most) {
        return owners.find(id).flatMap(this::found).flatMap(found -> talk(found, most));
    }

    private Mono<Found> found(Owner owner) {
        return Mono.zip(communities.find(owner.community()), standings.of(owner.id()))
                .map(both -> new Found(owner, both.getT1(), both.getT2()));
    }

    private Mono<Talk> talk(Found found, int most) {
        return Mono.zip(
                        said.latest(found.owner().id(), most + 1),
                        panes.of(found.owner()),
                        boxes.of(found.owner(), found.standing()))
                .map(all -> talk(found, all.getT1(), most, all.getT2(), all.getT3()));
    }

    private Talk talk(Found found, List<Said> all, int most, OwnerPane pane, ReplyBox box) {
        var earlier = all.size() > most;
        var shown = earlier ? all.subList(1, all.size()) : all;
        var zone = found.community().zone();
        return new Talk(
                found.owner(),
                found.community().dayAt(clock.instant()),
                found.standing(),
                DayOfTalk.of(shown, zone),
                earlier,
                pane,
                box);
    }
}
