package io.dueline.admin.today;

import io.dueline.notifier.owner.Language;

import java.time.Instant;

/// A case nobody has accepted, or done, in time.
///
/// @param due when it should have been
record Late(
        String number,
        Whom whom,
        String topic,
        String teamZh,
        String teamEn,
        boolean accepted,
        Instant due,
        int all) {

    public String team(Language language) {
        return switch (language) {
            case ZH -> teamZh;
            case EN -> teamEn;
        };
    }
}
