package io.dueline.bot.promise;

import io.dueline.bot.promise.Settlement.Broken;
import io.dueline.notifier.billing.Money;
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

import reactor.core.publisher.Mono;

import java.util.Map;

/// What an owner hears when a promised day went by.
@Component
class BrokenWord {

    private final OwnerDirectory owners;
    private final Communities communities;
    private final Templates templates;
    private final Outbox outbox;

    BrokenWord(OwnerDirectory owners, Communities communities, Templates templates, Outbox outbox) {
        this.owners = owners;
        this.communities = communities;
        this.templates = templates;
        this.outbox = outbox;
    }

    /// Who is told what, and where.
    private record Addressee(Owner owner, Community community, Address address) {}

    /// Says nothing to an owner whom only people can reach; the cadence sends those.
    Mono<Void> say(PromiseToPay promise, Broken broken) {
        return owners.find(promise.owner())
                .zipWhen(owner -> communities.find(owner.community()))
                .flatMap(both -> addressee(both.getT1(), both.getT2()))
                .map(to -> letter(to, promise, broken))
                .flatMap(outbox::post)
                .then();
    }

    private Mono<Addressee> addressee(Owner owner, Community community) {
        return Mono.justOrEmpty(outbox.reach(owner))
                .map(address -> new Addressee(owner, community, address));
    }

    private Letter letter(Addressee to, PromiseToPay promise, Broken broken) {
        var text = broken.goesToStaff() ? Text.PROMISE_BROKEN_AGAIN : Text.PROMISE_BROKEN;
        var rendered = render(text, to, promise, broken);
        return new Letter(
                "promise:" + promise.id() + ":broken",
                to.community().id(),
                promise.owner(),
                to.address(),
                broken.goesToStaff() ? Purpose.HANDOVER : Purpose.REMINDER,
                Author.PLAN,
                rendered,
                rendered.carriesLink() ? pay(promise) : null,
                null,
                text == Text.PROMISE_BROKEN ? text : null);
    }

    private RenderedText render(Text text, Addressee to, PromiseToPay promise, Broken broken) {
        return render(text, to.owner(), to.community(), promise, broken.missing());
    }

    /// @param missing what is still owed of what was promised
    RenderedText render(
            Text text, Owner owner, Community community, PromiseToPay promise, Money missing) {
        var language = owner.language();
        return templates.render(
                text,
                language,
                Map.of(
                        "name", owner.name(),
                        "day", Wording.day(promise.due(), language),
                        "total", Wording.money(missing.minor(), missing.currency(), language),
                        "phone", community.servicePhone()));
    }

    private static Link pay(PromiseToPay promise) {
        return new Link(Link.Kind.PAY, promise.owner().value());
    }
}
