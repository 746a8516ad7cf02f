package io.dueline.bot.conversation;

import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.inbox.Inbox;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Lets the cast write to us, and looks at what they are answered.
@TestComponent
class Talk {

    private final Inbox inbox;
    private final Recurring reader;
    private final Tables tables;
    private final Clock clock;

    Talk(Inbox inbox, @Qualifier("inboxReader") Recurring reader, Tables tables, Clock clock) {
        this.inbox = inbox;
        this.reader = reader;
        this.tables = tables;
        this.clock = clock;
    }

    /// Somebody writes, and it is read.
    void writes(Cast person, String text) {
        arrives(person.phone(), text, UUID.randomUUID().toString(), null);
        readAll();
    }

    void writes(String phone, String text) {
        arrives(phone, text, UUID.randomUUID().toString(), null);
        readAll();
    }

    void writesWhatTheCarrierAnswered(Cast person, String text, CarrierOptOut keyword) {
        arrives(person.phone(), text, UUID.randomUUID().toString(), keyword);
        readAll();
    }

    /// The carrier hands a text over; nobody has read it yet.
    void arrives(String phone, String text, String number, @Nullable CarrierOptOut keyword) {
        inbox.arrived(
                        new InboundText(
                                "fake",
                                "account",
                                number,
                                Address.sms(new PhoneNumber(phone)),
                                "+8610690000",
                                text,
                                keyword,
                                List.of(),
                                clock.instant()))
                .block();
    }

    void readAll() {
        while (Objects.requireNonNull(reader.tick().block()) > 0) {
            continue;
        }
    }

    /// What was said to the person, in order.
    List<String> heardBy(Cast person) {
        return heardAt(person.phone());
    }

    List<String> heardAt(String phone) {
        return tables.texts(
                "select body as value from outbound_message where address = '%s' order by id"
                        .formatted(phone));
    }

    List<String> purposesTo(Cast person) {
        return tables.texts(
                "select purpose as value from outbound_message where address = '%s' order by id"
                        .formatted(person.phone()));
    }
}
