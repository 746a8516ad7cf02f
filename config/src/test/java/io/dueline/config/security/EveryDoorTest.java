package io.dueline.config.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.NewStaffMember;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.testing.BilledEstate;
import io.dueline.testing.Cast;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Knocks at every address there is, as nobody, with a key and as staff of every role. A new
/// address is knocked at without anybody having to think of it.
@ShutDoors
class EveryDoorTest {

    /// Signing in as nobody is refused there, which is no refusal to look.
    private static final String SIGN_IN = "/sign-in";

    /// Whatever lies here is for all: owners and teams by the link they hold, providers by their
    /// signature, and what everybody needs to see in order to get in.
    private static final List<String> OPEN_TO_ALL =
            List.of(
                    "/p/",
                    "/t/",
                    "/sandbox/",
                    "/webhooks/",
                    "/problems/",
                    "/actuator/health",
                    "/lang",
                    "/styleguide",
                    SIGN_IN);

    private static final List<String> OF_MACHINES = List.of("/api/", "/actuator");

    private static final List<String> DESCRIPTION =
            List.of("/v3/api-docs", "/api/docs", "/api/swagger-ui", "/api/webjars", "/swagger-ui");

    /// The front desk looks things up. Besides, it has a password of its own; and two doors look at
    /// what is handed to them before they ask who does.
    private static final Set<String> NOT_FORBIDDEN_UNREAD =
            Set.of(
                    "/account/password",
                    "/imports",
                    "/settings/communities/{code:[\\w-]{1,60}}/rules/{rule}/inherit");

    /// Something for every field a form may want, because some are read before who sends them is
    /// looked at; a door takes what it knows and leaves the rest.
    private static final String FILLED_IN =
            "text=x&words=x&item=x&amount=1.00&invoice=1&owner=1&until=2026-12-24";

    /// Fields that are a choice, and not the same one everywhere.
    private static final Map<String, String> CHOSEN =
            Map.of("/owners/{id:\\d+}/stance", "&reason=SAID_BY_PHONE&stance=UNDECIDED");

    /// Out by the door, or because one's own password was given anew.
    private static final Set<String> ENDS_THE_SESSION =
            Set.of("/sign-out", "/settings/staff/{id:\\d{1,15}}/password");

    @LocalServerPort int port;
    @Autowired ApplicationContext application;
    @Autowired StaffMembers staff;
    @Autowired Communities communities;
    @Autowired OwnerDirectory owners;
    @Autowired Ledger ledger;

    private List<EveryDoor> doors;
    private Visitor stranger;

    /// With an owner behind the doors, so that who asks is refused, and not what they ask for.
    @BeforeEach
    void look() {
        new BilledEstate(communities, owners, ledger).enter(Cast.CHEN_WEI);
        doors = EveryDoor.of(application);
        stranger = Visitor.stranger(URI.create("http://127.0.0.1:" + port));
    }

    @Test
    void everyKindOfDoorIsFound() {
        assertThat(doors)
                .hasSizeGreaterThan(80)
                .extracting(EveryDoor::pattern)
                .contains(
                        "/today",
                        "/owners/{id:\\d+}/stance",
                        "/conversations/stream",
                        "/api/rounds/{id}",
                        "/p/{token}/pay",
                        "/t/{token}/done",
                        "/actuator/prometheus",
                        "/v3/api-docs");
    }

    @Test
    void nobodyIsLetInWhereItIsNotOpenToAll() {
        assertThat(doors)
                .filteredOn(notIn(OPEN_TO_ALL))
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        door ->
                                assertThat(knock(stranger, door))
                                        .matches(Visitor.Answer::asksWhoIsThere));
    }

    @Test
    void whatIsOpenToAllAsksNobodyWhoTheyAreAndFallsOverNothing() {
        assertThat(doors)
                .filteredOn(notIn(OPEN_TO_ALL).negate())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        door ->
                                assertThat(knock(stranger, door))
                                        .matches(
                                                answer ->
                                                        !answer.asksWhoIsThere()
                                                                || door.pattern().equals(SIGN_IN))
                                        .matches(answer -> answer.status() < 500));
    }

    @Test
    void aKeyOpensTheApiAndNoPage() {
        var machine = stranger.withKey(ShutDoors.KEY);

        assertThat(doors)
                .filteredOn(notIn(OPEN_TO_ALL))
                .allSatisfy(
                        door -> {
                            var answer = knock(machine, door);
                            assertThat(answer.asksWhoIsThere()).isEqualTo(isPage(door));
                            assertThat(answer.status()).isNotEqualTo(403).isLessThan(500);
                        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void staffAreKnownAtEveryPageAndAtNoDoorOfMachines(Role role) {
        var member = hired(role);

        assertThat(doors)
                .filteredOn(notIn(OPEN_TO_ALL))
                .filteredOn(door -> !ENDS_THE_SESSION.contains(door.pattern()))
                .allSatisfy(
                        door -> {
                            var answer = knock(member, door);
                            assertThat(answer.asksWhoIsThere()).isEqualTo(isOfMachines(door));
                            assertThat(answer.status()).isLessThan(500);
                        });
    }

    @Test
    void theFrontDeskLooksUpAndDoesNothing() {
        var desk = hired(Role.FRONT_DESK);

        assertThat(doors)
                .filteredOn(EveryDoor::changesSomething)
                .filteredOn(notIn(OPEN_TO_ALL))
                .filteredOn(door -> !isOfMachines(door))
                .filteredOn(door -> !ENDS_THE_SESSION.contains(door.pattern()))
                .filteredOn(door -> !NOT_FORBIDDEN_UNREAD.contains(door.pattern()))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        door ->
                                assertThat(knock(desk, door).status())
                                        .as("a form not filled in says nothing about who asks")
                                        .isEqualTo(403));
    }

    private Visitor hired(Role role) {
        staff.hire(new NewStaffMember("somebody", "林涛", role, "correct horse", Language.ZH))
                .block();
        return stranger.signedIn("somebody", "correct horse");
    }

    private static Visitor.Answer knock(Visitor visitor, EveryDoor door) {
        return visitor.knocks(
                door.method(),
                door.path(),
                FILLED_IN + CHOSEN.getOrDefault(door.pattern(), "&reason=HARDSHIP"));
    }

    private static Predicate<EveryDoor> notIn(List<String> places) {
        return door -> places.stream().noneMatch(door.pattern()::startsWith);
    }

    private static boolean isPage(EveryDoor door) {
        return notIn(OF_MACHINES).and(notIn(DESCRIPTION)).test(door);
    }

    private static boolean isOfMachines(EveryDoor door) {
        return notIn(OF_MACHINES).negate().and(notIn(DESCRIPTION)).test(door);
    }
}
