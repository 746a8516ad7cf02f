package io.dueline.admin.conversations;

import io.dueline.notifier.owner.Owner;

import java.time.LocalDate;
import java.util.List;

/// What was said with somebody unknown, and who they may be.
///
/// @param refused whether they said stop from there
/// @param who what an owner is looked for by
/// @param guesses owners who may be meant: by what was typed, or because the number is theirs now
record StrangerTalk(
        StrangerLine line,
        LocalDate today,
        List<DayOfTalk> days,
        boolean refused,
        String who,
        List<Owner> guesses) {

    @Override
    public String toString() {
        return "StrangerTalk[" + line.id() + "]";
    }
}
