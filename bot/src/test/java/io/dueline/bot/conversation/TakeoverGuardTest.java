package io.dueline.bot.conversation;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.LI_NA;
import static io.dueline.testing.Cast.STRANGER;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, Talk.class})
class TakeoverGuardTest {

    @Autowired Talk talk;
    @Autowired Estate estate;
    @Autowired Conversations conversations;
    @Autowired Cases cases;
    @Autowired FakeCarrier carrier;
    @Autowired Tables tables;
    @Autowired MovableClock clock;
    @Autowired List<Recurring> workers;

    private OwnerId chen;

    @BeforeEach
    void heOwes() {
        carrier.forget();
        chen = estate.owing(CHEN_WEI, yuan(1280)).id();
    }

    @Test
    void anAnswerNotYetGoneIsNotGivenOverTheHeadOfStaff() {
        talk.writes(CHEN_WEI, "下周五交");
        conversations.take(chen, 7).block();
        relay();

        assertThat(carrier.carried()).isEmpty();
        assertThat(tables.texts("select state || ' ' || reason as value from outbound_message"))
                .containsExactly("held_back held_taken_over");
    }

    @Test
    void whetherItIsFixedIsAskedOnceHandedBack() {
        conversations.take(chen, 7).block();
        cases.done(openCase(), null, "team:1").block();
        relay();
        assertThat(carrier.textsTo(CHEN_WEI)).isEmpty();

        conversations.handBack(chen, 7).block();
        clock.advance(Duration.ofMinutes(1));
        relay();
        assertThat(carrier.textsTo(CHEN_WEI)).singleElement().asString().contains("修好了吗");
    }

    @Test
    void staffThemselvesAreHeard() {
        conversations.reply(chen, 7, "您好").block();
        relay();

        assertThat(carrier.textsTo(CHEN_WEI)).containsExactly("您好");
    }

    @Test
    void anOptOutIsConfirmedAllTheSame() {
        conversations.take(chen, 7).block();
        talk.writes(CHEN_WEI, "退订");
        relay();

        assertThat(carrier.textsTo(CHEN_WEI)).hasSize(1);
    }

    @Test
    void othersAreAnsweredMeanwhile() {
        estate.owing(LI_NA, yuan(1280));
        conversations.take(chen, 7).block();
        talk.writes(LI_NA, "下周五交");
        talk.writes(STRANGER, "你是谁");
        relay();

        assertThat(carrier.textsTo(LI_NA)).hasSize(1);
        assertThat(carrier.carried()).hasSize(2);
    }

    private long openCase() {
        var wanted = new NewCase(chen, Topic.ELEVATOR, null, "电梯坏了", null, false, false);
        return Objects.requireNonNull(cases.open(wanted).block()).opened().id();
    }

    private void relay() {
        workers.stream()
                .filter(worker -> worker.name().equals("outbox-answers"))
                .forEach(worker -> worker.tick().block());
    }
}
