package io.dueline.admin.today;

import java.time.Instant;

/// Somebody who wrote from an address no owner has and was not answered.
///
/// @param number with all but its ends starred out
/// @param words what they wrote last
record Unknown(long id, String number, String words, Instant since, int all) {

    @Override
    public String toString() {
        return "Unknown[" + id + "]";
    }
}
