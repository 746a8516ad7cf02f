package io.dueline.bot.cases;

import io.dueline.notifier.community.Community;

import java.time.Instant;

/// By when a team is to act. The durations of the community's rules run without a break, because
/// teams have no working hours yet.
record Deadlines(Instant acknowledgeBy, Instant resolveBy) {

    static Deadlines from(Instant now, Community community) {
        var rules = community.rules();
        return new Deadlines(now.plus(rules.acknowledgeWithin()), now.plus(rules.resolveWithin()));
    }
}
