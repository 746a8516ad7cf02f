package io.dueline.admin.today;

import java.time.Instant;

/// A case nobody has accepted, or done, in time.
///
/// @param due when it should have been
record Late(
        String number,
        Whom whom,
        String topic,
        String team,
        boolean accepted,
        Instant due,
        int all) {}
