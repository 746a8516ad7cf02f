package io.dueline.bot.cases;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Crew;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.LogCanaries;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, RepairTeam.class})
class TeamPageTest {

    private static final String WORDS = "电梯坏了<三个月>不修，不交";
    private static final Pattern LINK =
            Pattern.compile("https://dueline\\.test(/t/[A-Za-z0-9_-]{22})");

    @Autowired Cases cases;
    @Autowired RepairTeam repair;
    @Autowired Estate estate;
    @Autowired MovableClock clock;
    @Autowired FakeCarrier carrier;
    @Autowired Tables tables;
    @Autowired List<Recurring> workers;
    @Autowired WebTestClient http;

    private Case opened;
    private String page;

    @BeforeEach
    void theTeamHasItsMessage() {
        carrier.forget();
        repair.setUp();
        var wang = estate.owing(Cast.WANG_FANG, yuan(3840));
        opened =
                Objects.requireNonNull(
                                cases.open(
                                                new NewCase(
                                                        wang.id(),
                                                        Topic.ELEVATOR,
                                                        "三号楼大堂",
                                                        WORDS,
                                                        null,
                                                        true,
                                                        false))
                                        .block())
                        .opened();
        relay();
        page = link(carrier.carried().getLast().text());
    }

    @Test
    void theTeamSeesWhatAndWhereAndNothingOfTheOwner() {
        var shown = body(get(page));

        assertThat(shown)
                .contains("C-1001", "电梯", "5-1-1102", "三号楼大堂", "接单", "11月27日")
                .contains("电梯坏了&lt;三个月&gt;不修，不交")
                .doesNotContain(
                        Cast.WANG_FANG.fullName(), "13900001102", "1102\"", "3,840", "3840");
    }

    @Test
    void lookingChangesNothingAndLeavesNoTrace() {
        var answer = get(page);
        get(page);

        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getResponseHeaders().getFirst("Referrer-Policy"))
                .isEqualTo("no-referrer");
        assertThat(answer.getResponseHeaders().getFirst("X-Robots-Tag")).contains("noindex");
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.TOLD);
        assertThat(status()).isEqualTo(Status.OPEN);
    }

    @Test
    void acceptedNotedAndDoneItAsksTheOwner() {
        post("/accept", null);
        post("/note", "配件明天到");
        post("/done", "换了钢丝绳");
        relay();

        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(kinds())
                .containsExactly(
                        Kind.OPENED, Kind.TOLD, Kind.ACCEPTED, Kind.NOTE, Kind.DONE, Kind.ASKED);
        assertThat(carrier.textsTo(Cast.WANG_FANG))
                .singleElement()
                .asString()
                .contains("修好了吗", "C-1001");
        assertThat(body(get(page))).contains("换了钢丝绳", "配件明天到", "等业主确认").doesNotContain("<button");
    }

    @Test
    void aNoteWithoutWordsIsNone() {
        post("/note", "  ");
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.TOLD);
    }

    @Test
    void whyTheOwnerCouldNotBeAskedIsNotForTheTeam() {
        tables.execute("update owner_address set state = 'unreachable'");
        post("/done", null);

        assertThat(kinds()).endsWith(Kind.DONE, Kind.NOT_ASKED);
        assertThat(body(get(page))).doesNotContain("no_address").doesNotContain("not_asked");
    }

    @Test
    void itSpeaksTheTeamsLanguageUntilTheReaderChooses() {
        assertThat(body(get(page))).contains("lang=\"zh\"", "接单", "/lang?to=en&amp;back=" + page);
        var english = http.get().uri(page).cookie("lang", "en").exchange().expectBody(String.class);
        assertThat(english.returnResult().getResponseBody())
                .contains("lang=\"en\"", "Elevator", ">Accept<", "Hong&#39;an Property");
    }

    @Test
    void aReopenedCaseSaysSo() {
        post("/done", null);
        cases.notFixed(opened.id(), "又停了", "owner").block();

        assertThat(body(get(page))).contains("业主说还没修好", "又停了");
    }

    @Test
    void unknownExpiredAndRevokedAnswerAlike() {
        var unknown = gone("/t/" + "A".repeat(22));
        assertThat(gone("/t/nonsense")).isEqualTo(sameBut(unknown, "nonsense"));

        tables.execute("update case_link set revoked_at = made_at");
        var revoked = gone(page);
        tables.execute("update case_link set revoked_at = null");
        clock.advance(Duration.ofDays(30));
        var expired = gone(page);

        assertThat(revoked).isEqualTo(expired).isEqualTo(sameBut(unknown, page.substring(3)));
    }

    @Test
    void aMessageThatLeavesAfterTheCaseIsClosedOpensNothing() {
        cases.done(opened.id(), null, "team:1").block();
        cases.notFixed(opened.id(), "又停了", "owner").block();
        cases.confirmFixed(opened.id(), "staff:1").block();
        carrier.forget();
        relay();

        var late =
                carrier.carried().stream()
                        .map(OutboundText::text)
                        .filter(text -> LINK.matcher(text).find())
                        .toList();
        assertThat(late).isNotEmpty().allSatisfy(text -> gone(link(text)));
    }

    @Test
    void aDeadLinkDoesNothing() {
        cases.confirmFixed(opened.id(), "owner").block();
        http.post().uri(page + "/done").exchange().expectStatus().isNotFound();
        assertThat(status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void onlyTheHashOfAKeyIsKept() {
        var kept =
                tables.texts("select encode(token_hash, 'escape') as value from case_link")
                                .toString()
                        + tables.texts("select body as value from outbound_message");
        assertThat(kept).doesNotContain(page.substring(3));
        assertThat(carrier.carried().getLast().to().value()).isEqualTo(Crew.MASTER_ZHANG.phone());
    }

    @Test
    void wordsNumbersAndKeysStayOutOfTheLog() {
        try (var log = LogCanaries.listening()) {
            get(page);
            post("/accept", null);
            post("/note", "配件明天到");
            post("/done", "换了钢丝绳");
            relay();
            cases.notFixed(opened.id(), "又停了", "owner").block();
            gone("/t/" + "B".repeat(22));
            log.assertNoneSang(
                    WORDS, "配件明天到", "换了钢丝绳", "又停了", page.substring(3), "3,840", "384000");
        }
    }

    /// The page of another key, as it would be for this one.
    private static String sameBut(String shown, String key) {
        return shown.replace("A".repeat(22), key);
    }

    private String gone(String path) {
        return body(
                http.get()
                        .uri(path)
                        .header("Accept-Language", "zh-CN")
                        .exchange()
                        .expectStatus()
                        .isNotFound()
                        .expectHeader()
                        .valueEquals("Cache-Control", "no-store")
                        .expectBody(String.class)
                        .returnResult());
    }

    private EntityExchangeResult<String> get(String path) {
        return http.get()
                .uri(path)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }

    private void post(String deed, @org.jspecify.annotations.Nullable String words) {
        http.post()
                .uri(page + deed)
                .body(BodyInserters.fromFormData("words", words == null ? "" : words))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER)
                .expectHeader()
                .location(page);
    }

    private static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private static String link(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).as("a link in the team's message").isTrue();
        return link.group(1);
    }

    private void relay() {
        workers.stream()
                .filter(worker -> worker.name().equals("outbox-answers"))
                .forEach(worker -> worker.tick().block());
    }

    private List<Kind> kinds() {
        return Objects.requireNonNull(
                cases.history(opened.id()).map(CaseEvent::kind).collectList().block());
    }

    private Status status() {
        return Objects.requireNonNull(cases.find(opened.id()).block()).status();
    }
}
