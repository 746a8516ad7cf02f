package io.dueline.bot.cases;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

/// A team as it is set up; the parts mean what they mean in [Team]. A known one is recognised by
/// its Chinese name.
public record NewTeam(
        CommunityId community,
        String nameZh,
        String nameEn,
        Language language,
        @Nullable Address address,
        @Nullable Address supervisor) {

    @Override
    public String toString() {
        return "NewTeam[" + community.value() + "]";
    }
}
