package io.dueline.notifier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, Tables.class})
class ConsentsTest {

    @Autowired Consents consents;
    @Autowired Estate estate;
    @Autowired Tables tables;

    Owner li;

    @BeforeEach
    void liNa() {
        li = estate.owner(Cast.LI_NA);
    }

    @Test
    void stopHoldsForThePersonAndForTheTelephone() {
        assertThat(consents.optOut(byReply()).block()).isTrue();

        var refusals =
                Objects.requireNonNull(consents.among(List.of(li.id()), List.of(phone())).block());
        assertThat(refusals.owners()).containsExactly(li.id());
        assertThat(refusals.addresses()).containsExactly(phone().value());
    }

    @Test
    void saidTwiceItIsKeptOnce() {
        consents.optOut(byReply()).block();

        assertThat(consents.optOut(byReply()).block()).isFalse();
        assertThat(tables.count("opt_out")).isEqualTo(1);
    }

    @Test
    void startBringsThemBackAndTheProofStays() {
        consents.optOut(byReply()).block();

        assertThat(consents.optIn(byReply()).block()).isTrue();
        assertThat(consents.refuses(li.id()).block()).isFalse();
        assertThat(tables.count("opt_out")).isEqualTo(1);
    }

    @Test
    void whoComesBackFromASharedTelephoneBringsNobodyElseBack() {
        var neighbour = estate.owner(Cast.CHEN_WEI);
        consents.optOut(byReply()).block();
        consents.optOut(new Revocation(neighbour.id(), phone(), Source.REPLY, null)).block();
        consents.optIn(new Revocation(neighbour.id(), phone(), Source.REPLY, null)).block();

        assertThat(consents.refuses(li.id()).block()).isTrue();
        assertThat(consents.refuses(neighbour.id()).block()).isFalse();
        var refusals = Objects.requireNonNull(consents.among(List.of(), List.of(phone())).block());
        assertThat(refusals.cover(neighbour.id(), phone())).isFalse();
    }

    @Test
    void stopByWhatsAppHoldsForTextsToTheSameTelephone() {
        var whatsApp = new Address(ChannelKind.WHATSAPP, phone().value());
        consents.optOut(new Revocation(null, whatsApp, Source.REPLY, null)).block();

        var refusals = Objects.requireNonNull(consents.among(List.of(), List.of(phone())).block());
        assertThat(refusals.cover(li.id(), phone())).isTrue();
    }

    @Test
    void staffRecordWhatWasSaidToThem() {
        consents.optOut(new Revocation(li.id(), null, Source.STAFF, null)).block();

        assertThat(consents.refuses(li.id()).block()).isTrue();
    }

    @Test
    void aStrangersTelephoneIsSparedToo() {
        var stranger = new Revocation(null, phone(), Source.REPLY, null);
        consents.optOut(stranger).block();

        var refusals = Objects.requireNonNull(consents.among(List.of(), List.of(phone())).block());
        assertThat(refusals.cover(null, phone())).isTrue();
    }

    private Revocation byReply() {
        return new Revocation(li.id(), phone(), Source.REPLY, null);
    }

    private static Address phone() {
        return Address.sms(Estate.phone(Cast.LI_NA));
    }
}
