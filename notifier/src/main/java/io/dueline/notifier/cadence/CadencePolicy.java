package io.dueline.notifier.cadence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is due next to an owner, and why. Pure; every rule is one of the source plan's, chapter 2.
public final class CadencePolicy {

    /// How many days a week has, today included.
    public static final int WEEK_DAYS = 7;

    /// Why a notice waits for a later day of its round.
    public static final String WEEK_IS_FULL = "week_is_full";

    private final int messagesAWeek;

    /// @param messagesAWeek how many messages by which we begin to ask for money an owner gets in
    ///   any seven days at most
    public CadencePolicy(int messagesAWeek) {
        this.messagesAWeek = messagesAWeek;
    }

    /// What is known of an owner on a day.
    ///
    /// @param today in the community's zone, which `zone` is
    /// @param asked the days of the messages that lately asked for money, or will as they wait
    /// @param noticed whether the running round's notice has been posted
    /// @param lastDay of the round within which a notice is to come; nothing if there is none
    public record Facts(
            LocalDate today,
            ZoneId zone,
            boolean owes,
            StanceNow stance,
            List<Hold> holds,
            boolean writable,
            List<LocalDate> asked,
            boolean noticed,
            @Nullable LocalDate lastDay) {

        boolean askedToday() {
            return asked.contains(today);
        }
    }

    /// What to do, with a code for the reason that staff see explained.
    public sealed interface Decision {

        String reason();

        /// A message is due.
        record Due(Message message, String reason) implements Decision {}

        /// A person has to do it.
        record Ask(Errand errand, String reason) implements Decision {}

        /// Nothing until a day; without one until something happens.
        record Wait(@Nullable LocalDate until, String reason) implements Decision {}

        /// Nothing any more, as things stand.
        record Stop(String reason) implements Decision {}
    }

    public enum Message {
        NOTICE,
        DAY_BEFORE,
        ASK_DAY
    }

    public enum Errand {
        CALL,
        VISIT,
        PAPER
    }

    public Decision decide(Facts facts) {
        return silence(facts)
                .orElseGet(
                        () ->
                                switch (facts.stance().stance()) {
                                    case PAYS_SOON -> promised(facts);
                                    case UNDECIDED, AWAY, REFUSES -> approach(facts);
                                });
    }

    /// What speaks against a message that was planned before, in the moment it would leave; nothing
    /// if it may.
    public Optional<Decision> against(Message message, Facts facts) {
        var now = decide(facts);
        return switch (message) {
            case DAY_BEFORE -> Optional.of(now).filter(d -> !isDue(d, Message.DAY_BEFORE));
            case NOTICE, ASK_DAY ->
                    facts.stance().stance() == Stance.PAYS_SOON
                            ? Optional.of(new Decision.Wait(facts.stance().until(), "promised"))
                            : silence(facts);
        };
    }

    private static boolean isDue(Decision decision, Message message) {
        return decision instanceof Decision.Due(var due, _) && due == message;
    }

    private static Optional<Decision> silence(Facts facts) {
        if (!facts.owes()) {
            return Optional.of(new Decision.Stop("nothing_owed"));
        }
        if (!facts.holds().isEmpty()) {
            return Optional.of(held(facts.holds().getLast(), facts.zone()));
        }
        return facts.stance().stance() == Stance.REFUSES
                ? Optional.of(new Decision.Stop("refuses"))
                : Optional.empty();
    }

    private Decision approach(Facts facts) {
        if (!facts.writable()) {
            return new Decision.Ask(Errand.PAPER, "not_writable");
        }
        return facts.noticed() ? followUp(facts) : notice(facts);
    }

    /// A round covers every owner in arrears. Where messages of the round before leave no room for
    /// its notice, that waits for the day they do; if the round is over by then, a person goes.
    private Decision notice(Facts facts) {
        var day = dayWithRoom(facts);
        if (!day.isAfter(facts.today())) {
            return new Decision.Due(Message.NOTICE, "round_opens");
        }
        return facts.lastDay() == null || !day.isAfter(facts.lastDay())
                ? new Decision.Wait(day, WEEK_IS_FULL)
                : enough(facts);
    }

    /// The first day from today on with which no seven days hold more messages than they may.
    private LocalDate dayWithRoom(Facts facts) {
        var days = facts.asked().stream().sorted().toList();
        var room = days.size() - messagesAWeek;
        var day = room < 0 ? facts.today() : days.get(room).plusDays(WEEK_DAYS);
        return day.isAfter(facts.today()) ? day : facts.today();
    }

    private static Decision held(Hold hold, ZoneId zone) {
        var until = hold.until() == null ? null : hold.until().atZone(zone).toLocalDate();
        return new Decision.Wait(until, "held_" + hold.kind().code());
    }

    /// Silence until the day before the promised one, and again after it: whether the promise was
    /// kept is for the ledger to say, and the stance changes when it was not. Who promised only
    /// today has just been spoken with.
    private static Decision promised(Facts facts) {
        var promised = facts.stance().until();
        if (promised == null || facts.today().isAfter(promised)) {
            return new Decision.Wait(null, "promise_due");
        }
        var dayBefore = promised.minusDays(1);
        if (facts.today().isBefore(dayBefore)) {
            return new Decision.Wait(dayBefore, "promised");
        }
        return isToday(facts.stance().since(), facts)
                ? new Decision.Wait(promised, "promised")
                : new Decision.Due(Message.DAY_BEFORE, "promised_tomorrow");
    }

    private static boolean isToday(@Nullable Instant moment, Facts facts) {
        return moment != null && moment.atZone(facts.zone()).toLocalDate().equals(facts.today());
    }

    private Decision followUp(Facts facts) {
        if (facts.askedToday()) {
            return new Decision.Wait(facts.today().plusDays(1), "asked_today");
        }
        return dayWithRoom(facts).isAfter(facts.today())
                ? enough(facts)
                : new Decision.Due(Message.ASK_DAY, "no_day_yet");
    }

    private static Decision enough(Facts facts) {
        return new Decision.Ask(errand(facts.stance().stance()), "enough_messages");
    }

    private static Errand errand(Stance stance) {
        return switch (stance) {
            case AWAY -> Errand.CALL;
            case UNDECIDED, PAYS_SOON, REFUSES -> Errand.VISIT;
        };
    }
}
