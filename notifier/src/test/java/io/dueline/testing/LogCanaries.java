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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Hears everything that is logged while it is open, before any formatting, and finds what must
/// never be there: a known number, name, token, amount or text, and whatever looks like one.
public final class LogCanaries implements AutoCloseable {

    /// What no line may bear, whomever it belongs to. Dueline logs in English, so a Chinese sign is
    /// somebody's name or words; then a Chinese mobile number, a sum as people read it, and a link
    /// that opens by itself.
    private static final List<Pattern> BIRDS =
            List.of(
                    Pattern.compile("\\p{IsHan}"),
                    Pattern.compile("(?<!\\p{Alnum})(?:\\+?86)?1[3-9]\\d{9}(?!\\p{Alnum})"),
                    Pattern.compile("[¥￥]\\s?\\d|(?<![\\d,])\\d{1,3}(?:,\\d{3})+\\.\\d\\d(?!\\d)"),
                    Pattern.compile("/[pt]/[\\w-]{20,}"));

    private final Listener listener = new Listener();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private LogCanaries() {
        listener.setContext(root.getLoggerContext());
        keepListening();
    }

    public static LogCanaries listening() {
        return new LogCanaries();
    }

    /// Fails if anything logged so far bears one of these, a name or number of the [Cast] or the
    /// [Crew], or anything that looks as if it belonged to somebody.
    public void assertNoneSang(String... canaries) {
        assertNoneSang(new Entrusted(List.of(canaries), List.of()));
    }

    void assertNoneSang(Entrusted canaries) {
        var words = Stream.concat(people(), canaries.words().stream()).toList();
        var sums = canaries.sumsAlone();
        assertThat(heard().stream().filter(line -> sings(line, words, sums)))
                .as("lines of the log that bear what belongs to people")
                .isEmpty();
    }

    /// Every line so far, with its stack trace.
    public List<String> heard() {
        return List.copyOf(listener.lines);
    }

    /// Goes on where a starting application has thrown out all who listened.
    void keepListening() {
        listener.start();
        if (!root.isAttached(listener)) {
            root.addAppender(listener);
        }
    }

    void forget() {
        listener.lines.clear();
    }

    @Override
    public void close() {
        root.detachAppender(listener);
        listener.stop();
    }

    private static boolean sings(String line, List<String> words, Pattern sums) {
        return words.stream().anyMatch(line::contains)
                || sums.matcher(line).find()
                || BIRDS.stream().anyMatch(bird -> bird.matcher(line).find());
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
