package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.owner.Language;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import java.nio.charset.StandardCharsets;

@FeatureTest
class StaffMembersTest {

    private static final NewStaffMember LI_NA =
            new NewStaffMember(" LiNa ", "李娜", Role.ASSISTANT, "correct horse", Language.ZH);

    @Autowired private StaffMembers members;
    @Autowired private StaffSessions sessions;
    @Autowired private DatabaseClient database;

    @Test
    void hiringTwiceKeepsTheFirst() {
        var first = members.hire(LI_NA).block();
        var second =
                members.hire(
                                new NewStaffMember(
                                        "lina", "别人", Role.OPERATOR, "another horse", Language.EN))
                        .block();
        assertThat(second).isEqualTo(first);
        assertThat(members.all().collectList().block()).containsExactly(first);
    }

    @Test
    void logInNamesAreTheSameInSmallAndCapitalLetters() {
        var hired = members.hire(LI_NA).block();
        assertThat(members.byLogin("LINA").block()).isEqualTo(hired);
    }

    @Test
    void shortPasswordsAreRefused() {
        assertThatThrownBy(() -> new NewStaffMember("x", "X", Role.LEADER, "1234567", Language.EN))
                .hasMessageContaining("8 characters");
    }

    @Test
    void neitherPasswordNorTokenIsKept() {
        var member = members.hire(LI_NA).blockOptional().orElseThrow();
        var token = sessions.begin(member.id()).blockOptional().orElseThrow();
        assertThat(value("select password_hash from staff_member"))
                .startsWith("{bcrypt}")
                .doesNotContain("correct horse");
        assertThat(value("select encode(token_hash, 'escape') from staff_session"))
                .doesNotContain(token.value());
    }

    @Test
    void whoIsDisabledIsSignedOut() {
        var member = members.hire(LI_NA).blockOptional().orElseThrow();
        var token = sessions.begin(member.id()).blockOptional().orElseThrow();
        assertThat(sessions.find(token).block()).isEqualTo(member);
        members.disable(member.id()).block();
        assertThat(sessions.find(token).block()).isNull();
        assertThat(members.find(member.id()).blockOptional().orElseThrow().mayWork()).isFalse();
    }

    @Test
    void namesPasswordsAndTokensAreNotPrinted() {
        var member = members.hire(LI_NA).block();
        assertThat(member + " " + LI_NA + " " + SessionToken.fresh() + " " + attempt())
                .doesNotContain("李娜", "lina", "horse")
                .hasSizeLessThan(150);
    }

    @Test
    void tokensHave256Bits() {
        assertThat(SessionToken.fresh().value().getBytes(StandardCharsets.US_ASCII)).hasSize(43);
        assertThat(SessionToken.fresh()).isNotEqualTo(SessionToken.fresh());
    }

    private static SignIn.Try attempt() {
        return new SignIn.Try("lina", "correct horse", "192.0.2.1");
    }

    private String value(String sql) {
        return database.sql(sql)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
