package io.dueline.notifier.quota;

/// Somebody who cares for owners of a community.
///
/// @param staff the number of the member of staff
/// @param share how much of the work, in percent of what a full place takes
public record Assistant(long staff, int share) {

    public Assistant {
        if (share < 1 || share > 400) {
            throw new IllegalArgumentException("a share is between 1 and 400 percent");
        }
    }
}
