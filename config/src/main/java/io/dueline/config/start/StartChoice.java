package io.dueline.config.start;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Decides before anything starts whether Dueline brings its own servers or uses those it was told
/// of, and refuses what would be a surprise: a production run on an embedded database, half an
/// address book, a clock that is not the real one, texts that reach nobody or strangers.
final class StartChoice implements EnvironmentPostProcessor, Ordered {

    static final String DATABASE = "dueline.database.url";
    static final String REDIS = "dueline.redis.url";

    /// What a demo does where nothing else is said: its doors stand open for a newcomer, and nobody
    /// is signed out by a clock that jumps.
    private static final Map<String, Object> DEMO =
            Map.of(
                    "dueline.demo.api-key", "demo-api-key",
                    "dueline.demo.hooks-key", "demo-hooks-key",
                    "dueline.demo.hooks-inside", "true",
                    "dueline.paylink.sandbox", "true",
                    "dueline.simulator.open", "true",
                    "dueline.staff.idle", "3650d",
                    "dueline.staff.longest", "3650d");

    private static final Pattern REDIS_ADDRESS = Pattern.compile("rediss?://[^/\\s]+(/\\d*)?");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication app) {
        var decided = new HashMap<String, Object>();
        var mode = Mode.of(settings);
        checkClock(mode, settings);
        decided.put(Mode.KEY, mode.name().toLowerCase(Locale.ROOT));
        var embedded = wantsEmbedded(mode, settings);
        decided.put("dueline.embedded.enabled", embedded);
        if (!embedded) {
            decided.putAll(database(settings));
            decided.putAll(redis(settings));
        }
        if (mode == Mode.PRODUCTION && !isSet(settings, "logging.structured.format.console")) {
            decided.put("logging.structured.format.console", "ecs");
        }
        decided.put(CarrierChoice.SIMULATOR, CarrierChoice.simulator(mode, settings));
        settings.getPropertySources().addFirst(new MapPropertySource("start choice", decided));
        if (mode == Mode.DEMO) {
            settings.getPropertySources().addLast(new MapPropertySource("demo", DEMO));
        }
    }

    private static void checkClock(Mode mode, Environment settings) {
        var start = settings.getProperty(ClockStart.KEY, "");
        if (start.isBlank()) {
            return;
        }
        if (mode == Mode.PRODUCTION) {
            throw new StartRefused(
                    "DUELINE_CLOCK (dueline.clock) is set in a production run.",
                    "Remove it: with real owners only the real time counts. To try things out at"
                            + " another time, run with DUELINE_MODE=demo.");
        }
        ClockStart.of(start);
    }

    private static boolean wantsEmbedded(Mode mode, Environment settings) {
        var database = isSet(settings, DATABASE);
        var redis = isSet(settings, REDIS);
        if (database != redis) {
            throw oneOfTwo(database);
        }
        if (!database && mode == Mode.PRODUCTION) {
            throw new StartRefused(
                    "DUELINE_DATABASE_URL and DUELINE_REDIS_URL are not set, and this is a"
                            + " production run, which never starts servers of its own.",
                    "Set both, for example"
                        + " DUELINE_DATABASE_URL=postgresql://user:password@host/name and"
                        + " DUELINE_REDIS_URL=redis://host:6379. To try Dueline out with embedded"
                        + " servers, run with DUELINE_MODE=demo.");
        }
        return !database;
    }

    private static StartRefused oneOfTwo(boolean database) {
        return new StartRefused(
                "%s is set, but %s is not."
                        .formatted(
                                database ? "DUELINE_DATABASE_URL" : "DUELINE_REDIS_URL",
                                database ? "DUELINE_REDIS_URL" : "DUELINE_DATABASE_URL"),
                "Set both to use your own servers, or neither to use the embedded ones of a demo.");
    }

    private static Map<String, Object> database(Environment settings) {
        var address = DatabaseAddress.of(settings.getProperty(DATABASE, ""));
        var found = new HashMap<String, Object>();
        found.put("spring.r2dbc.url", address.forR2dbc());
        found.put("spring.flyway.url", address.forJdbc());
        var user = orSetting(address.user(), settings, "dueline.database.user");
        found.put("spring.r2dbc.username", user);
        found.put("spring.flyway.user", user);
        var password = orSetting(address.password(), settings, "dueline.database.password");
        found.put("spring.r2dbc.password", password);
        found.put("spring.flyway.password", password);
        return found;
    }

    private static String orSetting(
            @org.jspecify.annotations.Nullable String given, Environment settings, String key) {
        return given == null ? settings.getProperty(key, "") : given;
    }

    private static Map<String, Object> redis(Environment settings) {
        var address = settings.getProperty(REDIS, "").strip();
        if (!REDIS_ADDRESS.matcher(address).matches()) {
            throw new StartRefused(
                    "DUELINE_REDIS_URL (dueline.redis.url) does not name a Redis server.",
                    "Write it as redis://host:6379, redis://:password@host:6379/0, or with"
                            + " rediss:// for an encrypted connection.");
        }
        return Map.of("spring.data.redis.url", address);
    }

    private static boolean isSet(Environment settings, String key) {
        return !settings.getProperty(key, "").isBlank();
    }

    /// After the settings files have been read.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
