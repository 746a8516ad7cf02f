package io.dueline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Hears everything that is logged while it is open, before any formatting, and finds what must
/// never be there: a known number, name, token, amount or text.
public final class LogCanaries implements AutoCloseable {

    private final Listener listener = new Listener();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private LogCanaries() {
        listener.setContext(root.getLoggerContext());
        listener.start();
        root.addAppender(listener);
    }

    public static LogCanaries listening() {
        return new LogCanaries();
    }

    /// Fails if anything logged so far bears one of these, or a name or number of the [Cast] or the
    /// [Crew].
    public void assertNoneSang(String... canaries) {
        var forbidden = Stream.concat(people(), Stream.of(canaries)).toList();
        assertThat(heard())
                .as("lines of the log")
                .allSatisfy(line -> assertThat(line).doesNotContain(forbidden));
    }

    /// Every line so far, with its stack trace.
    public List<String> heard() {
        return List.copyOf(listener.lines);
    }

    @Override
    public void close() {
        root.detachAppender(listener);
        listener.stop();
    }

    private static Stream<String> people() {
        return Stream.of(
                        Stream.of(Cast.values()).map(Cast::fullName),
                        Stream.of(Cast.values()).map(Cast::phone).map(LogCanaries::national),
                        Stream.of(Crew.values()).map(Crew::fullName),
                        Stream.of(Crew.values()).map(Crew::phone).map(LogCanaries::national))
                .flatMap(words -> words);
    }

    /// With or without its country, it is the same number.
    private static String national(String phone) {
        return phone.replaceFirst("^\\+86", "");
    }

    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(
                    event.getLoggerName()
                            + " "
                            + event.getFormattedMessage()
                            + " "
                            + event.getMDCPropertyMap()
                            + " "
                            + event.getKeyValuePairs()
                            + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
        }
    }
}
