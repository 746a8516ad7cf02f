package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tells those who are to act on a case: its team, and once it has gone up their supervisor too.
@Component
class TeamLetters {

    private final CaseFile file;
    private final Teams teams;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final TopicWords topics;
    private final Templates templates;
    private final Outbox outbox;

    TeamLetters(
            CaseFile file,
            Teams teams,
            OwnerDirectory owners,
            Communities communities,
            TopicWords topics,
            Templates templates,
            Outbox outbox) {
        this.file = file;
        this.teams = teams;
        this.owners = owners;
        this.communities = communities;
        this.topics = topics;
        this.templates = templates;
        this.outbox = outbox;
    }

    /// What there is to tell.
    private record Task(Case file, Owner owner, Community community, Team team) {}

    /// Somebody to tell.
    ///
    /// @param role how they appear in the history: `team` or `supervisor`
    private record Recipient(String role, Address address) {}

    Mono<Void> tell(Case told) {
        return Mono.zip(
                        owners.find(told.owner()),
                        communities.find(told.community()),
                        teams.find(told.team()))
                .map(all -> new Task(told, all.getT1(), all.getT2(), all.getT3()))
                .flatMap(this::tell);
    }

    private Mono<Void> tell(Task task) {
        return Flux.fromIterable(recipients(task))
                .concatMap(to -> post(task, to))
                .switchIfEmpty(nobody(task))
                .then();
    }

    private static List<Recipient> recipients(Task task) {
        var recipients = new ArrayList<Recipient>();
        var team = task.team().address();
        if (team != null) {
            recipients.add(new Recipient("team", team));
        }
        var supervisor = task.team().supervisor();
        if (supervisor != null && task.file().level() > 1) {
            recipients.add(new Recipient("supervisor", supervisor));
        }
        return recipients;
    }

    private Mono<String> post(Task task, Recipient to) {
        return outbox.post(letter(task, to))
                .then(Mono.defer(() -> file.note(task.file(), Kind.TOLD, to.role())))
                .thenReturn(to.role());
    }

    private Mono<String> nobody(Task task) {
        return Mono.defer(() -> file.note(task.file(), Kind.NOT_TOLD, "no_address"))
                .then(Mono.empty());
    }

    private Letter letter(Task task, Recipient to) {
        return new Letter(
                "case:%d:told:%d:%s".formatted(task.file().id(), task.file().level(), to.role()),
                task.community().id(),
                null,
                to.address(),
                Purpose.TEAM,
                Author.BOT,
                render(task),
                new Link(Link.Kind.TEAM, task.file().id()));
    }

    private RenderedText render(Task task) {
        var told = task.file();
        var language = task.team().language();
        return templates.render(
                told.level() > 1 ? Text.TEAM_CASE_REOPENED : Text.TEAM_CASE,
                language,
                Map.of(
                        "number", told.number(),
                        "topic", topics.say(told.topic(), language),
                        "units", Place.of(told, task.owner(), language),
                        "deadline",
                                Wording.moment(
                                        told.resolveBy(), task.community().zone(), language)));
    }
}
