package io.dueline.notifier.quota;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.arrears.Mark;

/// How much work an owner in arrears is expected to be, in tenths of a plain one. Pure.
///
/// An old debt takes more talks than a new one, a dispute takes most, and whoever promised a day
/// needs a reminder only.
final class Effort {

    private static final int PLAIN = 10;
    private static final int OLD = 5;
    private static final int DISPUTED = 10;
    private static final int PROMISED = -5;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    private Effort() {}

    static int of(ArrearsPosition position) {
        return PLAIN + ofAge(position.oldestAgeInDays()) + ofMarks(position);
    }

    private static int ofAge(long days) {
        if (days > YEAR) {
            return 2 * OLD;
        }
        return days > QUARTER ? OLD : 0;
    }

    private static int ofMarks(ArrearsPosition position) {
        if (bears(position, Mark.Kind.DISPUTED)) {
            return DISPUTED;
        }
        return bears(position, Mark.Kind.PROMISED) ? PROMISED : 0;
    }

    private static boolean bears(ArrearsPosition position, Mark.Kind kind) {
        return position.marks().stream().anyMatch(mark -> mark.kind() == kind);
    }
}
