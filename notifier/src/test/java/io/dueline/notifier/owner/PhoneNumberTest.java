package io.dueline.notifier.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "139 0000 0501, +8613900000501",
        "+86 139-0000-0501, +8613900000501",
        "0086 13900000501, +8613900000501",
        "+1 (555) 010-0001, +15550100001"
    })
    void writtenInAnyWayItIsTheSameNumber(String written, String e164) {
        assertThat(PhoneNumber.parse(written, "CN")).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "none", "1390000050112345678"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(PhoneNumber.parse(written, "CN")).isEmpty();
    }

    @Test
    void itNeverPrintsWhole() {
        var phone = new PhoneNumber("+8613900000501");

        assertThat("" + phone).isEqualTo("+86139****0501");
        assertThat("" + Address.sms(phone)).doesNotContain("13900000501");
    }
}
