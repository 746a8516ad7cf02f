package io.dueline.bot.understanding;

import java.util.Locale;

/// What a complaint is about. The community's table names the team for each.
public enum Topic {
    ELEVATOR,
    WATER_LEAK,
    CLEANING,
    SECURITY,
    PARKING,
    NOISE,
    GREENERY,
    FACILITIES,
    FEES_DISPUTE,
    STAFF_ATTITUDE,
    OTHER;

    /// The name used in tables, files and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
