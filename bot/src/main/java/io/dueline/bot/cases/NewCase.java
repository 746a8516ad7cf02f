package io.dueline.bot.cases;

import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

/// A complaint as an owner makes it; the parts mean what they mean in [Case].
///
/// @param inbound the message the words stood in
public record NewCase(
        OwnerId owner,
        Topic topic,
        @Nullable String place,
        String words,
        @Nullable Long inbound,
        boolean holdsMoney,
        boolean paysWhenFixed) {

    @Override
    public String toString() {
        return "NewCase[" + owner.value() + " " + topic + "]";
    }
}
