package io.dueline.notifier.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.Cast;
import io.dueline.testing.LogCanaries;
import io.r2dbc.spi.R2dbcBadGrammarException;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

class TraceTest {

    @Test
    void aFaultThatQuotesPeopleLeavesItsKindsAndFramesInTheLogAndNoWord() {
        try (var log = LogCanaries.listening()) {
            LoggerFactory.getLogger(TraceTest.class).error("failed: {}", Trace.of(quoting()));

            log.assertNoneSang("1280.55", "quoted");
            assertThat(log.heard())
                    .singleElement()
                    .asString()
                    .contains(
                            "java.lang.IllegalStateException",
                            "Caused by: java.time.format.DateTimeParseException",
                            "Suppressed: java.lang.IllegalArgumentException",
                            "at " + TraceTest.class.getName() + ".quoting(TraceTest.java:");
        }
    }

    @Test
    void whatTheDatabaseQuotesIsLeftOutAndItsStateKept() {
        var refused = new R2dbcBadGrammarException("invalid input: 1280.55", "22P02", 0);

        assertThat(Trace.kind(refused)).endsWith("R2dbcBadGrammarException [22P02]");
        assertThat(Trace.of(refused)).contains("[22P02]").doesNotContain("1280.55");
    }

    @Test
    void aFaultThatCausesItselfIsWrittenOnce() {
        var fault = new IllegalStateException();
        fault.addSuppressed(new IllegalArgumentException(fault));

        assertThat(Trace.of(fault)).containsOnlyOnce("IllegalStateException");
    }

    private static Throwable quoting() {
        var fault =
                new IllegalStateException(
                        "quoted " + Cast.CHEN_WEI.fullName() + " 1280.55", unreadable());
        fault.addSuppressed(new IllegalArgumentException(Cast.CHEN_WEI.phone()));
        return fault;
    }

    private static Throwable unreadable() {
        try {
            return new AssertionError(LocalDate.parse(Cast.CHEN_WEI.fullName()));
        } catch (DateTimeParseException quoting) {
            return quoting;
        }
    }
}
