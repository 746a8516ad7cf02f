package io.dueline.notifier.verification;

import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.campaign.Foreseen;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.verification.Clues.Dearer;
import io.dueline.notifier.verification.Suspicion.ChangedHands;
import io.dueline.notifier.verification.Suspicion.FeeJumped;
import io.dueline.notifier.verification.Suspicion.NoAddress;
import io.dueline.notifier.verification.Suspicion.OnHold;
import io.dueline.notifier.verification.Suspicion.OutOfTime;
import io.dueline.notifier.verification.Suspicion.PaidLately;
import io.dueline.notifier.verification.Suspicion.SharedAddress;
import io.dueline.notifier.verification.Suspicion.SumJumped;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a person should look at. Pure.
final class Scrutiny {

    private final VerificationSettings settings;
    private final Community community;

    Scrutiny(VerificationSettings settings, Community community) {
        this.settings = settings;
        this.community = community;
    }

    /// The gravest first: whoever may not owe at all, then whoever may owe another sum, then who
    /// cannot be reached.
    List<Suspicion> of(Foreseen foreseen, Clues clues) {
        return Stream.of(
                        changedHands(foreseen, clues),
                        onHold(foreseen),
                        paidLately(clues),
                        outOfTime(foreseen),
                        feeJumped(foreseen, clues),
                        sumJumped(foreseen, clues),
                        sharedAddress(clues),
                        noAddress(foreseen))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Suspicion> changedHands(Foreseen foreseen, Clues clues) {
        return clues.strangersUnits().stream()
                .filter(unit -> overdue(foreseen).anyMatch(l -> l.unit().label().equals(unit)))
                .map(ChangedHands::new);
    }

    private static Stream<Suspicion> onHold(Foreseen foreseen) {
        return foreseen.holds().stream()
                .filter(hold -> hold.kind() == Hold.Kind.SPECIAL)
                .map(hold -> new OnHold(hold.reason(), hold.until()));
    }

    private Stream<Suspicion> paidLately(Clues clues) {
        return clues.receipts().stream()
                .limit(1)
                .map(receipt -> new PaidLately(receipt.amount(), community.dayAt(receipt.at())));
    }

    private Stream<Suspicion> outOfTime(Foreseen foreseen) {
        var last = foreseen.position().day().minusYears(settings.limitationYears());
        return overdue(foreseen)
                .filter(line -> line.dueOn().isBefore(last))
                .limit(1)
                .map(line -> new OutOfTime(line.reference(), line.dueOn()));
    }

    private Stream<Suspicion> feeJumped(Foreseen foreseen, Clues clues) {
        return clues.dearer().stream()
                .filter(dearer -> isFeeJump(dearer))
                .flatMap(dearer -> feeJumped(foreseen, dearer).stream());
    }

    private static Optional<Suspicion> feeJumped(Foreseen foreseen, Dearer dearer) {
        return overdue(foreseen)
                .filter(line -> line.invoice().equals(dearer.invoice()))
                .filter(line -> line.item().key().equals(dearer.itemKey()))
                .findFirst()
                .map(
                        line ->
                                new FeeJumped(
                                        line.reference(),
                                        line.item().label(),
                                        dearer.monthly(),
                                        dearer.before()));
    }

    private Stream<Suspicion> sumJumped(Foreseen foreseen, Clues clues) {
        return Stream.ofNullable(clues.owedLast())
                .filter(before -> before.currency().equals(foreseen.overdue().currency()))
                .filter(Money::isPositive)
                .filter(before -> isJump(foreseen.overdue(), before, settings.jumpAtLeast()))
                .map(before -> new SumJumped(foreseen.overdue(), before));
    }

    private static Stream<Suspicion> sharedAddress(Clues clues) {
        return clues.sharers().stream()
                .limit(1)
                .map(first -> new SharedAddress(clues.sharers().size(), first.name()));
    }

    /// Who opted out has said so and is known to need people; who cannot be reached is news.
    private static Stream<Suspicion> noAddress(Foreseen foreseen) {
        return "no_address".equals(foreseen.reason()) ? Stream.of(new NoAddress()) : Stream.of();
    }

    private boolean isFeeJump(Dearer dearer) {
        return isJump(dearer.monthly(), dearer.before(), settings.feeJumpAtLeast());
    }

    private boolean isJump(Money now, Money before, long atLeast) {
        var more = now.minor() - before.minor();
        return now.minor() >= settings.jump() * before.minor() && more >= atLeast;
    }

    private static Stream<Line> overdue(Foreseen foreseen) {
        return foreseen.position().overdueLines().stream();
    }
}
