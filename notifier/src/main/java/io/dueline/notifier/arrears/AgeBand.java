package io.dueline.notifier.arrears;

import java.util.Arrays;

/// How long something has been overdue, in the bands in which companies count.
public enum AgeBand {
    UP_TO_30("1-30", 30),
    UP_TO_90("31-90", 90),
    UP_TO_180("91-180", 180),
    UP_TO_365("181-365", 365),
    OVER_365("366+", Long.MAX_VALUE);

    private final String code;
    private final long lastDay;

    AgeBand(String code, long lastDay) {
        this.code = code;
        this.lastDay = lastDay;
    }

    /// @param ageInDays days since it was due
    public static AgeBand of(long ageInDays) {
        return Arrays.stream(values())
                .filter(band -> ageInDays <= band.lastDay)
                .findFirst()
                .orElseThrow();
    }

    /// The days it stands for, as in `31-90`.
    public String code() {
        return code;
    }
}
