package io.dueline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class StartChoiceTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void productionWithoutServersIsRefusedByName() {
        assertRefused("DUELINE_DATABASE_URL and DUELINE_REDIS_URL are not set");
    }

    @Test
    void demoWithoutServersBringsItsOwn() {
        set("dueline.mode", "demo");

        decide();

        assertThat(settings.getProperty("dueline.embedded.enabled")).isEqualTo("true");
        assertThat(settings.getProperty("spring.r2dbc.url")).isNull();
    }

    @Test
    void onlyADemoOpensTheSimulatorAndHasAKeyEverybodyKnows() {
        set("dueline.mode", "demo");
        decide();
        assertThat(settings.getProperty("dueline.simulator.open")).isEqualTo("true");
        assertThat(settings.getProperty("dueline.demo.api-key")).isNotEmpty();
    }

    @Test
    void aRealCarrierInProductionLeavesNothingToTheSimulator() {
        servers();
        carrier();
        decide();

        assertThat(settings.getProperty("dueline.simulator.enabled")).isEqualTo("false");
    }

    @Test
    void productionThatReachesNobodyIsRefused() {
        servers();

        assertRefused("No carrier is set up");
    }

    @Test
    void productionReachesSimulatedTelephonesOnlyIfToldTo() {
        servers();
        set("dueline.simulator.enabled", "true");
        decide();

        assertThat(settings.getProperty("dueline.simulator.enabled")).isEqualTo("true");
    }

    @Test
    void theSimulatorIsWantedOrNot() {
        servers();
        set("dueline.simulator.enabled", "yes");

        assertRefused("DUELINE_SIMULATOR (dueline.simulator.enabled) is \"yes\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://api.twilio.com", "https://api.dublin.ie1.twilio.com/", "x y"})
    void aDemoNeverWritesToStrangers(String api) {
        set("dueline.mode", "demo");
        carrier();
        set("dueline.twilio.api-base", api);

        assertRefused("Twilio is set up (TWILIO_ACCOUNT_SID) in a demonstration");
    }

    @Test
    void aDemoMayWriteToAStandInForTwilio() {
        set("dueline.mode", "demo");
        carrier();
        set("dueline.twilio.api-base", "http://localhost:4010");
        decide();

        assertThat(settings.getProperty("dueline.simulator.enabled")).isEqualTo("true");
    }

    @Test
    void productionIsClosedUntilOpened() {
        servers();
        carrier();
        decide();
        assertThat(settings.getProperty("dueline.simulator.open")).isNull();
        assertThat(settings.getProperty("dueline.demo.api-key")).isNull();
    }

    @Test
    void namedServersAreUsedAndNothingEmbeddedIsStartedEvenInDemo() {
        set("dueline.mode", "demo");
        set("dueline.database.url", "postgresql://ann:s%40fe@db.example:5433/dueline");
        set("dueline.redis.url", "rediss://:secret@cache.example:6380/1");

        decide();

        assertThat(settings.getProperty("dueline.embedded.enabled")).isEqualTo("false");
        assertThat(settings.getProperty("spring.r2dbc.url"))
                .isEqualTo("r2dbc:postgresql://db.example:5433/dueline?timeZone=UTC");
        assertThat(settings.getProperty("spring.flyway.url"))
                .isEqualTo("jdbc:postgresql://db.example:5433/dueline");
        assertThat(settings.getProperty("spring.r2dbc.username")).isEqualTo("ann");
        assertThat(settings.getProperty("spring.flyway.password")).isEqualTo("s@fe");
        assertThat(settings.getProperty("spring.data.redis.url"))
                .isEqualTo("rediss://:secret@cache.example:6380/1");
    }

    @Test
    void oneServerWithoutTheOtherIsRefused() {
        set("dueline.mode", "demo");
        set("dueline.database.url", "postgresql://db.example/dueline");

        assertRefused("DUELINE_DATABASE_URL is set, but DUELINE_REDIS_URL is not");
    }

    @Test
    void anUnreadableRedisAddressIsNamedButNotRepeated() {
        set("dueline.database.url", "postgresql://db.example/dueline");
        set("dueline.redis.url", "http://:secret@cache.example");

        assertRefused("DUELINE_REDIS_URL");
    }

    @Test
    void aMovedClockIsRefusedInProduction() {
        set("dueline.clock", "2026-11-24T10:00+08:00");

        assertRefused("DUELINE_CLOCK");
    }

    @Test
    void aClockWithoutOffsetIsNoMoment() {
        set("dueline.mode", "demo");
        set("dueline.clock", "2026-11-24T10:00");

        assertRefused("DUELINE_CLOCK (dueline.clock) is \"2026-11-24T10:00\"");
    }

    @Test
    void anUnknownModeIsRefused() {
        set("dueline.mode", "test");

        assertRefused("DUELINE_MODE");
    }

    @Test
    void productionWritesItsLogForMachines() {
        servers();
        carrier();

        decide();

        assertThat(settings.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }

    private void servers() {
        set("dueline.database.url", "postgresql://db.example/dueline");
        set("dueline.redis.url", "redis://cache.example:6379");
    }

    private void carrier() {
        set("dueline.twilio.account-sid", "AC0123456789abcdef0123456789abcdef");
        set("dueline.twilio.auth-token", "secret");
    }

    private void set(String key, String value) {
        settings.setProperty(key, value);
    }

    private void decide() {
        new StartChoice().postProcessEnvironment(settings, new SpringApplication());
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::decide)
                .withMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"))
                .satisfies(refusal -> assertThat(refusal.advice()).isNotBlank());
    }
}
