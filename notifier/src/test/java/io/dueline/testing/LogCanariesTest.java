package io.dueline.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogCanariesTest {

    private static final Logger log = LoggerFactory.getLogger(LogCanariesTest.class);

    @Test
    void aNumberInAMessageIsHeard() {
        try (var canaries = LogCanaries.listening()) {
            log.info("sent to {}", Cast.CHEN_WEI.phone());

            assertSings(canaries);
        }
    }

    @Test
    void aNameInAStackTraceIsHeard() {
        try (var canaries = LogCanaries.listening()) {
            log.info("failed", new IllegalStateException(Cast.WANG_FANG.fullName()));

            assertSings(canaries);
        }
    }

    @Test
    void aTokenOfTheTestsOwnIsHeard() {
        try (var canaries = LogCanaries.listening()) {
            log.info("opened /p/f3a9");

            assertSings(canaries, "f3a9");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read 下周五交 as a promise",
                "sent to +8613912345678",
                "sent to 13912345678.",
                "booked ¥1,280",
                "3,007.20 is overdue",
                "GET /p/f3a9XkTq7LmZ0w-_b2Vd1A"
            })
    void whatLooksLikeSomebodysIsHeard(String line) {
        try (var canaries = LogCanaries.listening()) {
            log.info(line);

            assertSings(canaries);
        }
    }

    @Test
    void numbersOfThingsAreNoCanaries() {
        try (var canaries = LogCanaries.listening()) {
            log.info("message {} to owner {} was delivered", 4711, 12);
            log.info(
                    "at {} request {}",
                    1_795_485_600_000L,
                    "9f13912345-6781-4a5b-8c13-139123456789");
            log.info("took 1,280 ms of 3.25 s, kept at /p/ and +86 139****5678");

            assertThatCode(() -> canaries.assertNoneSang("f3a9")).doesNotThrowAnyException();
        }
    }

    private static void assertSings(LogCanaries canaries, String... own) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> canaries.assertNoneSang(own));
    }
}
