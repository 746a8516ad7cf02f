package io.dueline.notifier.campaign;

import io.dueline.notifier.community.CommunityId;

import java.time.Instant;
import java.time.LocalDate;

/// A stretch of days in which every owner in arrears is reached (source plan, chapter 2.3).
///
/// @param number counted within the community, from 1
/// @param startedBy `api` or `staff:` and a number
/// @param lastDay the last of its days in the community's zone
public record Round(
        long id,
        CommunityId community,
        int number,
        State state,
        String startedBy,
        Instant startedAt,
        LocalDate firstDay,
        LocalDate lastDay) {

    /// How far it is.
    public enum State {
        PLANNING,
        RUNNING,
        CLOSED
    }
}
