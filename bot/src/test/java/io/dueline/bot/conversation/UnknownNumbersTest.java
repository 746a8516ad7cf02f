package io.dueline.bot.conversation;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.STRANGER;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, Talk.class})
class UnknownNumbersTest {

    private static final long STAFF = 7;

    @Autowired Talk talk;
    @Autowired Estate estate;
    @Autowired Tables tables;
    @Autowired UnknownNumbers numbers;
    @Autowired Conversations conversations;
    @Autowired OwnerDirectory owners;
    @Autowired Promises promises;
    @Autowired Holds holds;
    @Autowired Consents consents;

    Owner chen;

    @BeforeEach
    void anOwnerWhoOwes() {
        chen = estate.owing(CHEN_WEI, yuan(1280));
    }

    @Test
    void whoeverWritesFromNowhereWaitsUntilAnswered() {
        talk.writes(STRANGER, "您好，我想问停车费");
        assertThat(waiting()).isEqualTo(1);

        var replied = numbers.reply(stranger(), STAFF, "停车费请到前台办理").block();

        assertThat(replied).isInstanceOf(Replied.Sent.class);
        assertThat(waiting()).isZero();
        assertThat(talk.heardAt(STRANGER)).hasSize(2).last().isEqualTo("停车费请到前台办理");
        talk.writes(STRANGER, "那要带什么");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aBoundNumberIsTheOwnersAndItsThreadJoinsTheirs() {
        talk.writes(STRANGER, "下周五交");
        talk.writes(STRANGER, "我是陈伟");
        numbers.bind(stranger(), chen.id()).block();

        assertThat(addresses()).containsExactly(CHEN_WEI.phone(), STRANGER);
        assertThat(tables.count("inbound_message where owner_id is null")).isZero();
        assertThat(tables.count("reading where owner_id is null")).isZero();
        assertThat(tables.count("outbound_message where owner_id is null")).isZero();
        assertThat(tables.count("stranger")).isZero();
        assertThat(tables.texts("select unread::text as value from conversation"))
                .containsExactly("2");
    }

    /// What a number said that was nobody's binds nobody: a person reads it.
    @Test
    void aPersonReadsWhatWasSaidBeforeAndTheBotDoesNot() {
        talk.writes(STRANGER, "下周五交");
        numbers.bind(stranger(), chen.id()).block();
        talk.readAll();

        assertThat(promises.open(chen.id()).block()).isNull();
        assertThat(conversations.of(chen.id()).block())
                .isEqualTo(new ConversationState.WaitingForPerson(HandoffReason.NEWLY_KNOWN));
        assertThat(holds.of(chen.id()).block())
                .extracting(Hold::kind)
                .containsExactly(Hold.Kind.WAITS_FOR_STAFF);
        assertThat(talk.heardAt(STRANGER)).hasSize(1);
    }

    @Test
    void fromThenOnTheBotHearsTheOwnerThere() {
        talk.writes(STRANGER, "我是陈伟");
        numbers.bind(stranger(), chen.id()).block();
        conversations.handBack(chen.id(), STAFF).block();
        talk.writes(STRANGER, "下周五交");

        assertThat(promises.open(chen.id()).block()).isNotNull();
    }

    @Test
    void whatWasAnsweredBeforeNeedsNobody() {
        talk.writes(STRANGER, "我是陈伟");
        numbers.reply(stranger(), STAFF, "好的").block();
        numbers.bind(stranger(), chen.id()).block();

        assertThat(conversations.of(chen.id()).block()).isEqualTo(new ConversationState.Idle());
        assertThat(holds.of(chen.id()).block()).isEmpty();
    }

    @Test
    void aStopSaidBeforeIsTheOwners() {
        talk.writes(STRANGER, "STOP");
        assertThat(waiting()).isZero();
        numbers.bind(stranger(), chen.id()).block();

        assertThat(consents.refuses(chen.id()).block()).isTrue();
    }

    @Test
    void whoSaidStopIsNotWrittenTo() {
        talk.writes(STRANGER, "STOP");
        var replied = numbers.reply(stranger(), STAFF, "您好").block();

        assertThat(replied).isEqualTo(new Replied.OptedOut());
        assertThat(talk.heardAt(STRANGER)).hasSize(1);
    }

    @Test
    void whoWasSetAsideWaitsNoMoreUntilTakenBack() {
        talk.writes(STRANGER, "贷款秒批");
        numbers.setAside(stranger()).block();
        talk.writes(STRANGER, "贷款秒批，再问一次");
        assertThat(waiting()).isZero();

        numbers.takeBack(stranger()).block();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void nobodyIsBoundToNobody() {
        talk.writes(STRANGER, "我是陈伟");

        assertThat(numbers.bind(stranger(), new OwnerId(999)).block()).isNull();
        assertThat(numbers.bind(999, chen.id()).block()).isNull();
        assertThat(numbers.reply(999, STAFF, "您好").block()).isNull();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aTelephoneIsOneBySmsAndByWhatsApp() {
        talk.writes(STRANGER, "我是陈伟");
        numbers.bind(stranger(), chen.id()).block();

        var there = new Address(ChannelKind.WHATSAPP, STRANGER);
        assertThat(owners.ownersAt(there).map(Owner::id).collectList().block())
                .isEqualTo(List.of(chen.id()));
    }

    private List<String> addresses() {
        var known = Objects.requireNonNull(owners.find(chen.id()).block());
        return known.addresses().stream().map(reach -> reach.address().value()).toList();
    }

    private long stranger() {
        return Long.parseLong(tables.texts("select id::text as value from stranger").getFirst());
    }

    private long waiting() {
        return tables.count("stranger where waits_since is not null");
    }
}
