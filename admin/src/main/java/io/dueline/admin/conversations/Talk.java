package io.dueline.admin.conversations;

import io.dueline.notifier.owner.Owner;

import java.time.LocalDate;
import java.util.List;

/// The talk with one owner, and what one should know of them.
///
/// @param earlier whether more was said before
record Talk(
        Owner owner,
        LocalDate today,
        Standing standing,
        List<DayOfTalk> days,
        boolean earlier,
        OwnerPane pane,
        ReplyBox box) {

    @Override
    public String toString() {
        return "Talk[" + owner.id().value() + "]";
    }
}
