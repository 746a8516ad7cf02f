package io.dueline.notifier.campaign;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.CadencePolicy.Message;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the letters of the plan: one for all units of an owner, in the owner's language.
@Component
class Letters {

    /// Those of the plan; all of them name money.
    static final Set<Text> TEXTS =
            Set.of(Text.NOTICE, Text.REMINDER_DAY_BEFORE, Text.REMINDER_ASK_DAY);

    private final Templates templates;
    private final Outbox outbox;

    Letters(Templates templates, Outbox outbox) {
        this.templates = templates;
        this.outbox = outbox;
    }

    /// The notice by which a round begins for an owner; nothing if none is due.
    Optional<Letter> notice(Round round, Planned member, Community community) {
        if (!member.getsNotice()) {
            return Optional.empty();
        }
        var key = "round:%d:owner:%d".formatted(round.id(), member.owner().id().value());
        return write(Message.NOTICE, key, member.owner(), member.position(), community, null);
    }

    /// A letter that is written anew when it leaves. Nothing if no message reaches the owner.
    ///
    /// @param dedupKey see [Letter]
    /// @param promised the day the owner gave, for the reminder before it
    Optional<Letter> write(
            Message message,
            String dedupKey,
            Owner owner,
            ArrearsPosition position,
            Community community,
            @Nullable LocalDate promised) {
        var text = textOf(message);
        return outbox.reach(owner)
                .map(
                        to ->
                                new Letter(
                                        dedupKey,
                                        community.id(),
                                        owner.id(),
                                        to,
                                        purpose(message),
                                        Author.PLAN,
                                        text(text, owner, position, community, promised),
                                        new Link(Link.Kind.PAY, owner.id().value())))
                .map(letter -> letter.afresh(text));
    }

    private static Purpose purpose(Message message) {
        return switch (message) {
            case NOTICE -> Purpose.NOTICE;
            case DAY_BEFORE -> Purpose.DAY_BEFORE;
            case ASK_DAY -> Purpose.REMINDER;
        };
    }

    private static Text textOf(Message message) {
        return switch (message) {
            case NOTICE -> Text.NOTICE;
            case DAY_BEFORE -> Text.REMINDER_DAY_BEFORE;
            case ASK_DAY -> Text.REMINDER_ASK_DAY;
        };
    }

    /// One of [#TEXTS], by what is owed as of the position's day.
    RenderedText text(
            Text text,
            Owner owner,
            ArrearsPosition position,
            Community community,
            @Nullable LocalDate promised) {
        return templates.render(
                text, owner.language(), fillings(text, owner, position, community, promised));
    }

    private static Map<String, String> fillings(
            Text text,
            Owner owner,
            ArrearsPosition position,
            Community community,
            @Nullable LocalDate promised) {
        if (text == Text.NOTICE) {
            return notice(owner, position, community);
        }
        return text == Text.REMINDER_DAY_BEFORE
                ? dayBefore(owner, position, community, promised)
                : common(owner, position, community);
    }

    private static Map<String, String> notice(
            Owner owner, ArrearsPosition position, Community community) {
        var language = owner.language();
        var overdue = position.overdueLines();
        return with(
                common(owner, position, community),
                Map.of(
                        "community",
                                language == Language.ZH ? community.nameZh() : community.nameEn(),
                        "units", owner.unitLabels(language),
                        "invoices", Wording.invoices(position.overdueInvoices(), language),
                        "oldest",
                                Wording.day(overdue.getFirst().dueOn(), position.day(), language)));
    }

    private static Map<String, String> dayBefore(
            Owner owner,
            ArrearsPosition position,
            Community community,
            @Nullable LocalDate promised) {
        var day = promised == null ? position.day().plusDays(1) : promised;
        return with(
                common(owner, position, community),
                Map.of("day", Wording.day(day, owner.language())));
    }

    private static Map<String, String> common(
            Owner owner, ArrearsPosition position, Community community) {
        var language = owner.language();
        return Map.of(
                "name", owner.name(),
                "sender", language == Language.ZH ? community.senderZh() : community.senderEn(),
                "total", said(position.overdueIn(community.currency()), language));
    }

    private static String said(Money money, Language language) {
        return Wording.money(money.minor(), money.currency(), language);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
