package io.dueline.config.start;

import org.springframework.core.env.Environment;

import java.net.URI;
import java.util.Optional;

/// Decides whether there are simulated telephones in this run, and refuses the two mistakes that
/// show too late: a production run whose texts reach nobody, and a demonstration whose invented
/// owners are strangers' real numbers.
final class CarrierChoice {

    /// Whether what no real carrier serves goes to simulated telephones.
    static final String SIMULATOR = "dueline.simulator.enabled";

    private static final String ACCOUNT = "dueline.twilio.account-sid";
    private static final String TOKEN = "dueline.twilio.auth-token";
    private static final String API = "dueline.twilio.api-base";
    private static final String TWILIO = "twilio.com";

    private CarrierChoice() {}

    /// @return whether simulated telephones are there
    static boolean simulator(Mode mode, Environment settings) {
        var wanted = wanted(settings);
        return switch (mode) {
            case DEMO -> inDemo(settings, wanted);
            case PRODUCTION -> inProduction(settings, wanted);
        };
    }

    private static boolean inDemo(Environment settings, Optional<Boolean> wanted) {
        if (hasCarrier(settings) && isTwilioItself(settings)) {
            throw new StartRefused(
                    "Twilio is set up (TWILIO_ACCOUNT_SID) in a demonstration, whose invented"
                            + " owners have numbers that may belong to strangers.",
                    "To write to real owners, run in production (DUELINE_MODE=production) with"
                            + " servers and owners of your own. To go on with the demonstration,"
                            + " remove TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or let"
                            + " TWILIO_API_BASE name a stand-in for Twilio.");
        }
        return wanted.orElse(true);
    }

    private static boolean inProduction(Environment settings, Optional<Boolean> wanted) {
        if (!hasCarrier(settings) && !wanted.orElse(false)) {
            throw new StartRefused(
                    "No carrier is set up, and this is a production run: its texts would reach"
                            + " nobody.",
                    "Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_CHANNEL_KEY and TWILIO_FROM"
                            + " or TWILIO_MESSAGING_SERVICE_SID. To set everything up before there"
                            + " is a carrier, let texts go to simulated telephones with"
                            + " DUELINE_SIMULATOR=true.");
        }
        return wanted.orElse(false);
    }

    private static Optional<Boolean> wanted(Environment settings) {
        var word = settings.getProperty(SIMULATOR, "").strip();
        return switch (word) {
            case "" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default ->
                    throw new StartRefused(
                            "DUELINE_SIMULATOR (%s) is \"%s\".".formatted(SIMULATOR, word),
                            "Set it to true or false, or leave it out.");
        };
    }

    /// Half a carrier counts: its own settings say what is missing.
    private static boolean hasCarrier(Environment settings) {
        return !settings.getProperty(ACCOUNT, "").isBlank()
                || !settings.getProperty(TOKEN, "").isBlank();
    }

    private static boolean isTwilioItself(Environment settings) {
        var written = settings.getProperty(API, "").strip();
        return written.isEmpty() || isTwilioItself(written);
    }

    private static boolean isTwilioItself(String written) {
        try {
            var host = URI.create(written).getHost();
            return host == null || host.equals(TWILIO) || host.endsWith("." + TWILIO);
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
