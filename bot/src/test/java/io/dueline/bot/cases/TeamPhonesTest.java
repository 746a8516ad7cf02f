package io.dueline.bot.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.Cast;
import io.dueline.testing.Crew;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Objects;

/// The telephones of teams on the simulator's table.
@FeatureTest
@Import({Estate.class, RepairTeam.class})
class TeamPhonesTest {

    @Autowired RepairTeam repair;
    @Autowired Estate estate;
    @Autowired WebTestClient http;

    @BeforeEach
    void anOwnerAndTwoTeams() {
        estate.owner(Cast.CHEN_WEI);
        repair.setUp();
        repair.named("保洁组", "Cleaning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"电梯", "维修", "elevator"})
    void aTeamIsFoundByItsNameAndHasNoneOfTheOwnersReplies(String query) {
        assertThat(page(query, "zh")).contains("电梯维修", "班组").doesNotContain("陈伟", "下周五交");
    }

    @ParameterizedTest
    @ValueSource(strings = {"班组", "team"})
    void allTeamsAreFoundTogether(String query) {
        assertThat(page(query, "en")).contains("Elevator repairs", "Team").doesNotContain("陈伟");
    }

    @Test
    void whoIsAboveSeveralTeamsIsToldOnce() {
        assertThat(page("主管", "zh")).contains("主管，另管 1 个班组");
    }

    @Test
    void teamsLieBesideTheOwnersAndCanBeToldApart() {
        var number = Crew.MASTER_ZHANG.phone();

        assertThat(page("", "zh"))
                .contains("陈伟", "电梯维修", number.substring(number.length() - 7))
                .doesNotContain(number);
    }

    private String page(String query, String language) {
        return Objects.toString(
                http.get()
                        .uri("/simulator?q={q}", query)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
