package io.dueline.bot.cases;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

/// Those who put a kind of thing right in a community.
///
/// @param address where they are told; nothing for a team only staff can tell
/// @param supervisor who is told too, once a case goes up
public record Team(
        long id,
        CommunityId community,
        String nameZh,
        String nameEn,
        Language language,
        @Nullable Address address,
        @Nullable Address supervisor) {

    public String name(Language reader) {
        return switch (reader) {
            case ZH -> nameZh;
            case EN -> nameEn;
        };
    }

    @Override
    public String toString() {
        return "Team[" + id + "]";
    }
}
