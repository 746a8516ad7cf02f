package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.owner.Language;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;

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
        assertThatThrownBy(
                        () -> new NewStaffMember("x", "X", Role.LEADER, "12345678901", Language.EN))
                .hasMessageContaining("12 characters");
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
    void theLastOperatorStays() {
        var zhou = hired("zhou", Role.OPERATOR);

        assertThatThrownBy(() -> members.disable(zhou.id()).block())
                .isInstanceOf(LastOperator.class);
        assertThatThrownBy(() -> members.change(zhou.id(), post(Role.LEADER)).block())
                .isInstanceOf(LastOperator.class);

        var wu = hired("wu", Role.OPERATOR);
        members.disable(zhou.id()).block();
        assertThatThrownBy(() -> members.change(wu.id(), post(Role.ASSISTANT)).block())
                .isInstanceOf(LastOperator.class);
        members.change(wu.id(), post(Role.OPERATOR)).block();
    }

    @Test
    void ofTwoOperatorsWhoDisableEachOtherOneStays() {
        var zhou = hired("zhou", Role.OPERATOR);
        var wu = hired("wu", Role.OPERATOR);

        var outcomes =
                Flux.merge(
                                members.disable(zhou.id()).materialize(),
                                members.disable(wu.id()).materialize())
                        .filter(Signal::isOnError)
                        .collectList()
                        .block();

        assertThat(outcomes).hasSize(1);
        assertThat(members.all().filter(StaffMember::mayWork).collectList().block()).hasSize(1);
    }

    @Test
    void aPasswordIsMadeForWhoIsNew() {
        var given = members.welcome("wu", post(Role.ASSISTANT)).blockOptional().orElseThrow();

        assertThat(given.member().passwordGiven()).isTrue();
        assertThat(given.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(given.toString()).doesNotContain(given.password());
        assertThat(members.welcome("WU", post(Role.LEADER)).block()).isNull();
    }

    @Test
    void aNewPasswordEndsEverySession() {
        var wu = hired("wu", Role.ASSISTANT);
        var token = sessions.begin(wu.id()).blockOptional().orElseThrow();
        assertThat(sessions.find(token).block()).isEqualTo(wu);

        var given = members.giveNewPassword(wu.id()).blockOptional().orElseThrow();

        assertThat(sessions.find(token).block()).isNull();
        assertThat(given.member().passwordGiven()).isTrue();
        assertThat(members.giveNewPassword(new StaffId(4711)).block()).isNull();
    }

    @Test
    void aNewRoleCountsInTheSessionOneIsIn() {
        var wu = hired("wu", Role.ASSISTANT);
        var token = sessions.begin(wu.id()).blockOptional().orElseThrow();
        assertThat(sessions.find(token).map(StaffMember::role).block()).isEqualTo(Role.ASSISTANT);

        members.change(wu.id(), post(Role.LEADER)).block();

        assertThat(sessions.find(token).map(StaffMember::role).block()).isEqualTo(Role.LEADER);
    }

    @Test
    void whoComesBackSignsInAsBefore() {
        var wu = hired("wu", Role.ASSISTANT);
        members.disable(wu.id()).block();
        members.enable(wu.id()).block();

        assertThat(members.find(wu.id()).block()).isEqualTo(wu);
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

    private StaffMember hired(String login, Role role) {
        var member = new NewStaffMember(login, "周明", role, "correct horse", Language.ZH);
        return members.hire(member).blockOptional().orElseThrow();
    }

    private static Post post(Role role) {
        return new Post("吴静", role, Language.ZH);
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
