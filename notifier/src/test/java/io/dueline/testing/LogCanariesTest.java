package io.dueline.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
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

    @Test
    void numbersOfThingsAreNoCanaries() {
        try (var canaries = LogCanaries.listening()) {
            log.info("message {} to owner {} was delivered", 4711, 12);

            assertThatCode(() -> canaries.assertNoneSang("f3a9")).doesNotThrowAnyException();
        }
    }

    private static void assertSings(LogCanaries canaries, String... own) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> canaries.assertNoneSang(own));
    }
}
