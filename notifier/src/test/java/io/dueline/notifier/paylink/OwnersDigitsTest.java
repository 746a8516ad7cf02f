package io.dueline.notifier.paylink;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class OwnersDigitsTest {

    private static final Address PHONE = new Address(ChannelKind.SMS, "+8613900009876");

    @ParameterizedTest
    @ValueSource(strings = {"9876", " 98 76 ", "９８７６", "501", "3-2-501", "32501", "3栋2单元501"})
    void phoneOrUnitIsProof(String typed) {
        assertThat(OwnersDigits.of(owner("3-2-501", PHONE)).match(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "987", "876", "8613900009876", "3-2", "01", "1501", "abcd"})
    void anythingElseIsNot(String typed) {
        assertThat(OwnersDigits.of(owner("3-2-501", PHONE)).match(typed)).isFalse();
    }

    @Test
    void endlessTypingIsNotEvenRead() {
        assertThat(OwnersDigits.of(owner("3-2-501", PHONE)).match(" ".repeat(100) + "501"))
                .isFalse();
    }

    @Test
    void aShortUnitNumberIsTooEasyToGuess() {
        assertThat(OwnersDigits.of(owner("S-12", PHONE)).match("12")).isFalse();
        assertThat(OwnersDigits.of(owner("S-12", PHONE)).ofUnits()).isEmpty();
    }

    @Test
    void aShortUnitNumberMustDoWhereThereIsNoPhone() {
        var messenger = new Address(ChannelKind.MESSENGER, "9876");

        assertThat(OwnersDigits.of(owner("S-12", messenger)).match("12")).isTrue();
        assertThat(OwnersDigits.of(owner("S-12", messenger)).match("9876")).isFalse();
    }

    private static Owner owner(String unit, Address address) {
        return new Owner(
                new OwnerId(1),
                new CommunityId(1),
                "O-1",
                "somebody",
                Language.ZH,
                List.of(new Unit(new UnitId(1), unit, Unit.Kind.FLAT)),
                List.of(new Owner.Reach(address, Owner.State.VERIFIED)),
                null);
    }
}
