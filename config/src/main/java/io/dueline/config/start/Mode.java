package io.dueline.config.start;

import org.springframework.core.env.Environment;

import java.util.Arrays;
import java.util.Locale;

/// What this run is for.
public enum Mode {
    /// A newcomer's machine: embedded servers, a clock one can move, demo data.
    DEMO,
    /// Real owners: servers that were named, the real clock.
    PRODUCTION;

    static final String KEY = "dueline.mode";

    /// Read from the settings; production unless said otherwise.
    public static Mode of(Environment settings) {
        var word = settings.getProperty(KEY, "production").strip();
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private static StartRefused unknown(String word) {
        return new StartRefused(
                "DUELINE_MODE (dueline.mode) is \"%s\".".formatted(word),
                "Set it to demo or production.");
    }
}
