package io.dueline.bot.cases;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// Something an owner wants put right.
///
/// @param number what people call it, as in `C-1042`
/// @param unit the unit it is about, where that is certain
/// @param topic the code of a topic
/// @param place where it is, in the owner's words
/// @param holdsMoney whether the owner refuses to pay because of it
/// @param paysWhenFixed whether the owner said to pay once it is fixed
/// @param teamName the team's name in Chinese; [Teams] knows the English one
/// @param supervised whether somebody above its team hears of it once it goes up
/// @param level how far up it has gone: 1 the team, 2 its supervisor
/// @param acknowledgeBy when the team should have accepted it; both deadlines run through nights
///     and weekends, a team's working hours are not known yet
public record Case(
        long id,
        String number,
        CommunityId community,
        OwnerId owner,
        @Nullable UnitId unit,
        String topic,
        @Nullable String place,
        String words,
        boolean holdsMoney,
        boolean paysWhenFixed,
        Status status,
        long team,
        String teamName,
        boolean supervised,
        int level,
        Instant openedAt,
        Instant acknowledgeBy,
        Instant resolveBy) {

    /// How far it has come.
    public enum Status {
        OPEN,
        ACCEPTED,
        /// The team says so; the owner has the last word.
        DONE,
        CLOSED;

        /// The name used in tables and JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the team still has something to do.
    boolean isUnderway() {
        return status == Status.OPEN || status == Status.ACCEPTED;
    }

    @Override
    public String toString() {
        return "Case[" + number + " " + status + "]";
    }
}
