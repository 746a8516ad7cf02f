package io.dueline.bot.conversation;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.LI_NA;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, Talk.class})
class ConversationsApiTest {

    @Autowired WebTestClient http;
    @Autowired Talk talk;
    @Autowired Estate estate;
    @Autowired MovableClock clock;

    @Test
    void bothDirectionsAreReadNewestFirst() {
        estate.owing(CHEN_WEI, yuan(1280));
        talk.writes(CHEN_WEI, "下周五交");

        get("/api/messages?phone={phone}", CHEN_WEI.phone())
                .jsonPath("$.messages.length()")
                .isEqualTo(2)
                .jsonPath("$.messages[0].direction")
                .isEqualTo("out")
                .jsonPath("$.messages[1].text")
                .isEqualTo("下周五交")
                .jsonPath("$.messages[1].understood[0].intent")
                .isEqualTo("promise")
                .jsonPath("$.messages[1].understood[0].until")
                .isEqualTo("2026-12-04");
    }

    @Test
    void pagesLeadOnToTheNext() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        talk.writes(CHEN_WEI, "谢谢");
        clock.advance(Duration.ofMinutes(1));
        talk.writes(CHEN_WEI, "好的");
        get("/api/messages?limit=1&unit={unit}", CHEN_WEI.unit())
                .jsonPath("$.messages[0].text")
                .isEqualTo("好的")
                .jsonPath("$.next")
                .isEqualTo(cursor());

        get("/api/messages?after=" + cursor() + "&owner={owner}", String.valueOf(chen.id().value()))
                .jsonPath("$.messages.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .isEmpty();
    }

    private static String cursor() {
        return new Cursor(Instant.parse("2026-11-24T02:01:00Z"), "in", 2).written();
    }

    @Test
    void whatWasSaidInOneMomentIsNeitherLostNorReadTwice() {
        estate.owing(CHEN_WEI, yuan(1280));
        talk.writes(CHEN_WEI, "下周五交");
        talk.writes(Cast.STRANGER, "你是谁");
        talk.writes(CHEN_WEI, "谢谢");

        assertThat(pageByPage("/api/messages?limit=1"))
                .containsExactly("out 2", "out 1", "in 3", "in 2", "in 1");
        assertThat(pageByPage("/api/messages?limit=1&phone=" + Cast.STRANGER.substring(3)))
                .containsExactly("out 2", "in 2");
        assertThat(pageByPage("/api/messages?limit=1&unit=" + CHEN_WEI.unit()))
                .containsExactly("out 1", "in 3", "in 1");
    }

    record Line(String direction, long id) {}

    record Lines(List<Line> messages, @Nullable String next) {}

    private List<String> pageByPage(String uri) {
        var read = new ArrayList<String>();
        var page = lines(uri);
        while (!page.messages().isEmpty()) {
            page.messages().forEach(line -> read.add(line.direction() + " " + line.id()));
            page = lines(uri + "&before=" + page.next());
        }
        return read;
    }

    private Lines lines(String uri) {
        var answer = http.get().uri(uri).exchange().expectStatus().isOk().expectBody(Lines.class);
        return Objects.requireNonNull(answer.returnResult().getResponseBody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-01-01T00:00:00Z,in,1",
                "+1000000-01-01T00:00:00Z,in,1",
                "-1000000-01-01T00:00:00Z,out,1",
                "2026-11-24T02:01:00Z,up,2",
                "2026-11-24T02:01:00Z,in,2,3",
                "2026-11-24T02:01:00Z,in",
                "yesterday"
            })
    void aPlaceWeNeverNamedIsRefusedAndNotRepeated(String parts) {
        var before = io.dueline.notifier.paging.Cursor.at((Object[]) parts.split(",")).written();
        http.get()
                .uri("/api/messages?before={before}", before)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(said -> assertThat(said).doesNotContain(before, parts));
    }

    @Test
    void strangersAreFoundByTheirNumber() {
        estate.community();
        talk.writes(Cast.STRANGER, "你是谁");

        get("/api/messages?phone={phone}", Cast.STRANGER)
                .jsonPath("$.messages.length()")
                .isEqualTo(2);
    }

    @Test
    void conversationShowsStateAndStance() {
        estate.owing(CHEN_WEI, yuan(1280));
        talk.writes(CHEN_WEI, "人工");

        get("/api/conversations?unit={unit}", CHEN_WEI.unit())
                .jsonPath("$[0].state")
                .isEqualTo("waiting")
                .jsonPath("$[0].needsPerson")
                .isEqualTo("wants_person")
                .jsonPath("$[0].stance")
                .isEqualTo("undecided");
    }

    @Test
    void ownersAreFoundByUnit() {
        estate.owner(CHEN_WEI);
        estate.owner(LI_NA);

        get("/api/owners?unit={unit}", CHEN_WEI.unit())
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].addresses[0].value")
                .isEqualTo(CHEN_WEI.phone());
    }

    private WebTestClient.BodyContentSpec get(String uri, String part) {
        return http.get().uri(uri, part).exchange().expectStatus().isOk().expectBody();
    }
}
