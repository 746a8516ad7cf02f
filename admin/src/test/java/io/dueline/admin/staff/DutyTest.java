package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTest {

    @ParameterizedTest
    @CsvSource({
        "ASSISTANT,  true,  true",
        "LEADER,     true,  true",
        "FRONT_DESK, false, false",
        "OPERATOR,   false, true"
    })
    void rolesDecide(Role role, boolean withOwners, boolean imports) {
        var me = new StaffMember(new StaffId(1), "x", "某某", role, Language.ZH, null, false);

        assertThat(Duty.readsWords(me)).isEqualTo(withOwners);
        assertThat(Duty.caresForOwners(me)).isEqualTo(withOwners);
        assertThat(Duty.imports(me)).isEqualTo(imports);
    }
}
