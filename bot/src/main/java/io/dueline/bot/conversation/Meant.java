package io.dueline.bot.conversation;

import io.dueline.bot.understanding.Intent;
import io.dueline.bot.understanding.Topic;

import java.util.List;

/// What an owner means in the end, where one thing said puts another in its place.
final class Meant {

    private final List<Intent> said;
    private final Facts facts;

    private Meant(List<Intent> said, Facts facts) {
        this.said = said;
        this.facts = facts;
    }

    static List<Intent> by(List<Intent> said, Facts facts) {
        var meant = new Meant(said, facts);
        return said.stream().filter(intent -> !meant.overruled(intent)).map(meant::put).toList();
    }

    private boolean overruled(Intent intent) {
        return isNotOurs(intent) || isSaidBetter(intent);
    }

    /// Who is not the owner, or is none any more, hears nothing of the bill and owes no reasons.
    private boolean isNotOurs(Intent intent) {
        return switch (intent) {
            case Intent.WrongPerson _,
                    Intent.UnitSold _,
                    Intent.Complaint _,
                    Intent.Fixed _,
                    Intent.OptOut _,
                    Intent.OptIn _ ->
                    false;
            case Intent.Promise _, Intent.SaysPaid _, Intent.WantsInvoice _ ->
                    said(Intent.WrongPerson.class);
            default -> said(Intent.WrongPerson.class) || said(Intent.UnitSold.class);
        };
    }

    private boolean isSaidBetter(Intent intent) {
        return switch (intent) {
            case Intent.BareRefusal _ ->
                    said(Intent.Promise.class)
                            || said(Intent.ConditionalPromise.class)
                            || said(Intent.SaysPaid.class)
                            || said(Intent.WantsPerson.class)
                            || said(Intent.CannotPay.class);
            case Intent.AsksWhetherBot _ -> said(Intent.AsksWho.class);
            case Intent.UnitSold _ -> said(Intent.WrongPerson.class);
            case Intent.Promise _ -> said(Intent.ConditionalPromise.class);
            case Intent.PromiseWithoutDate _ ->
                    said(Intent.Promise.class)
                            || said(Intent.ConditionalPromise.class)
                            || said(Intent.Refusal.class)
                            || said(Intent.BareRefusal.class)
                            || said(Intent.Away.class)
                            || said(Intent.SaysPaid.class);
            case Intent.CannotPay _, Intent.Away _, Intent.BillQuestion _ -> dayIsSaid();
            case Intent.Refusal refusal ->
                    said(Intent.ConditionalPromise.class) || answersUs(refusal.topic());
            case Intent.Complaint complaint ->
                    refusedFor(complaint.topic()) || answersUs(complaint.topic());
            case Intent.OptIn _ -> said(Intent.OptOut.class);
            case Intent.Acknowledgement _, Intent.Unclear _ -> said.size() > 1;
            case Intent.ConditionalPromise _,
                    Intent.SaysPaid _,
                    Intent.WantsInvoice _,
                    Intent.WantsPerson _,
                    Intent.OptOut _,
                    Intent.Fixed _,
                    Intent.Choice _,
                    Intent.Rated _,
                    Intent.OfficeQuestion _,
                    Intent.WrongPerson _,
                    Intent.AsksWho _ ->
                    false;
        };
    }

    /// A refusal beside a day is a complaint, and so is one by somebody who owes nothing; that a
    /// thing is still broken answers the question whether it is fixed.
    private Intent put(Intent intent) {
        return switch (intent) {
            case Intent.Refusal(var topic, _, var evidence) when awaited(topic) ->
                    new Intent.Fixed(false, evidence);
            case Intent.Complaint(var topic, _, var evidence) when awaited(topic) ->
                    new Intent.Fixed(false, evidence);
            case Intent.Refusal(var topic, var place, var evidence)
                    when dayIsSaid() || !facts.owes() ->
                    new Intent.Complaint(topic, place, evidence);
            case Intent.ConditionalPromise(var topic, var evidence) when !facts.owes() ->
                    new Intent.Complaint(topic, null, evidence);
            case Intent.Fixed(var yes, var evidence) when facts.awaiting() == null ->
                    yes ? new Intent.Acknowledgement(evidence) : new Intent.Unclear();
            default -> intent;
        };
    }

    private boolean dayIsSaid() {
        return said(Intent.Promise.class) && !said(Intent.ConditionalPromise.class);
    }

    private boolean refusedFor(Topic topic) {
        return said.stream()
                .anyMatch(
                        intent ->
                                switch (intent) {
                                    case Intent.Refusal refusal -> refusal.topic() == topic;
                                    case Intent.ConditionalPromise condition ->
                                            condition.topic() == topic;
                                    default -> false;
                                });
    }

    /// The owner answers whether it is fixed, and says no more about the same thing.
    private boolean answersUs(Topic topic) {
        return awaited(topic) && said(Intent.Fixed.class);
    }

    private boolean awaited(Topic topic) {
        var awaiting = facts.awaiting();
        return awaiting != null && awaiting.topic().equals(topic.code());
    }

    private boolean said(Class<? extends Intent> kind) {
        return said.stream().anyMatch(kind::isInstance);
    }
}
