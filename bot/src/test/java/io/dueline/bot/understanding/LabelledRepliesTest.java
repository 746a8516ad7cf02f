package io.dueline.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Every labelled reply is read as labelled: intent, days, topic, and what it must not be.
class LabelledRepliesTest {

    private static final Understanding UNDERSTANDING = new Understanding();

    static Stream<Labelled> replies() {
        return Labelled.all();
    }

    @ParameterizedTest
    @MethodSource("replies")
    void isReadAsLabelled(Labelled reply) {
        Reading reading = UNDERSTANDING.read(reply.utterance());
        assertThat(mistake(reply, reading)).as("%s read as %s", reply, reading).isEmpty();
    }

    @Test
    void theReplyFilesAreThere() {
        assertThat(Labelled.all().count()).isGreaterThan(300);
    }

    private static String mistake(Labelled reply, Reading reading) {
        String intent = Labels.intent(reading.primary());
        String wanted = reply.field("intent").filter(name -> !name.isEmpty()).orElse(intent);
        if (!intent.equals(wanted) || reply.field("not").filter(intent::equals).isPresent()) {
            return "intent " + intent;
        }
        if (reply.field("intent").filter("promise"::equals).isPresent()
                && !sameDays(reply, reading)) {
            return "days " + Labels.days(reading);
        }
        String topic = Labels.topic(reading).map(Topic::code).orElse("");
        return reply.field("topic").filter(name -> !name.equals(topic)).isPresent()
                ? "topic " + topic
                : "";
    }

    private static boolean sameDays(Labelled reply, Reading reading) {
        String from = reply.field("from").or(() -> reply.field("date")).orElse("");
        String to = reply.field("to").or(() -> reply.field("date")).orElse("");
        PromisedDays days = Labels.days(reading).orElse(null);
        return days == null
                ? to.isEmpty()
                : days.to().toString().equals(to)
                        && (from.isEmpty() || from.equals(String.valueOf(days.from())));
    }
}
