package io.dueline.admin.cases;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// A case on the board.
///
/// @param number without the letter people put before it
/// @param topic the code of a topic
/// @param holdsMoney whether its owner refuses to pay because of it now; a closed one holds nothing
/// @param money what its owner owes
record Card(
        long number,
        long owner,
        String name,
        String units,
        String topic,
        @Nullable String place,
        String words,
        boolean holdsMoney,
        String status,
        String teamZh,
        String teamEn,
        int level,
        Instant openedAt,
        Instant acknowledgeBy,
        Instant resolveBy,
        @Nullable Money money) {

    private static final int SOON = 25;

    Card with(@Nullable Money owed) {
        return new Card(
                number,
                owner,
                name,
                units,
                topic,
                place,
                words,
                holdsMoney,
                status,
                teamZh,
                teamEn,
                level,
                openedAt,
                acknowledgeBy,
                resolveBy,
                owed);
    }

    public String said() {
        return "C-" + number;
    }

    public String team(Language language) {
        return switch (language) {
            case ZH -> teamZh;
            case EN -> teamEn;
        };
    }

    public boolean isUnderway() {
        return "open".equals(status) || "accepted".equals(status);
    }

    /// By when the team should do what is next.
    public Instant deadline() {
        return "open".equals(status) ? acknowledgeBy : resolveBy;
    }

    public boolean isLate(Instant now) {
        return isUnderway() && deadline().isBefore(now);
    }

    /// How much of the time is left, in hundredths.
    public long left(Instant now) {
        long all = Math.max(1, Duration.between(openedAt, deadline()).toSeconds());
        return Math.clamp(100 * Duration.between(now, deadline()).toSeconds() / all, 0, 100);
    }

    public String hue(Instant now) {
        return isLate(now) || left(now) < SOON ? "red" : "";
    }

    long minor() {
        return money == null ? 0 : money.minor();
    }
}
