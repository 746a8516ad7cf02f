package io.dueline;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.cases.NewTeam;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.bot.understanding.Topic;
import io.dueline.journeys.WholeApplication;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.CleanSlate;
import io.dueline.testing.Estate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the page about the API: every request in it is sent, in order, to an empty installation,
/// and what comes back is compared with what the page says. With `-Dapi.page=write` the answers are
/// written into the page instead.
@WholeApplication
@ExtendWith(CleanSlate.class)
@Import(Estate.class)
@TestPropertySource(
        properties = {
            "dueline.api.key=demo-api-key",
            "dueline.public-url=http://localhost:8080",
            "dueline.workers.enabled=false"
        })
class ApiPageTest {

    private static final Path PAGE = Checkout.root().resolve("config/docs/api.md");
    private static final Pattern BLOCK =
            Pattern.compile("```(\\w+)(?: (\\d{3}))?\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final boolean WRITE = "write".equals(System.getProperty("api.page"));
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired private WebTestClient http;
    @Autowired private Estate estate;
    @Autowired private Teams teams;
    @Autowired private Cases cases;
    @Autowired private Promises promises;

    private record Answer(int status, @Nullable String body) {}

    private record Told(DocumentedCall call, Answer answer) {}

    @BeforeEach
    void wangHasPromisedAndComplained() {
        var wang = estate.owing(Cast.WANG_FANG, yuan(500));
        var lifts = new NewTeam(wang.community(), "电梯班", "Lifts", Language.ZH, null, null);
        teams.setUp(lifts)
                .flatMap(team -> teams.route(wang.community(), Topic.ELEVATOR, team.id()))
                .block();
        complain(wang);
        promises.make(
                        new NewPromise(
                                wang.id(), null, LocalDate.of(2026, 11, 30), "月底交", null, "owner"))
                .block();
    }

    @Test
    void everyCallOnThePageIsAnsweredAsThePageSays() throws IOException {
        var page = Files.readString(PAGE);
        var variables = new HashMap<String, String>();
        var written = new StringBuilder();
        var wrongs = new ArrayList<String>();
        var asked = new ArrayDeque<Told>();
        var block = BLOCK.matcher(page);
        int calls = 0;
        while (block.find()) {
            var text = block.group();
            if (block.group(1).equals("sh")) {
                noted(asked, wrongs);
                for (var call : DocumentedCall.read(block.group(3), variables)) {
                    asked.add(new Told(call, send(call)));
                    calls++;
                }
            } else if (block.group(2) != null) {
                var given = asked.removeLast().answer();
                var said = new Answer(Integer.parseInt(block.group(2)), block.group(3));
                if (!WRITE) {
                    compare(said, given).ifPresent(wrongs::add);
                }
                text = "```json " + given.status() + "\n" + pretty(given) + "\n```";
            }
            block.appendReplacement(written, Matcher.quoteReplacement(text));
        }
        noted(asked, wrongs);
        block.appendTail(written);
        if (WRITE) {
            Files.writeString(PAGE, written);
        }
        assertThat(calls).isGreaterThan(25);
        assertThat(wrongs).isEmpty();
    }

    /// A call of which the page shows no answer went well.
    private static void noted(Queue<Told> asked, List<String> wrongs) {
        asked.stream()
                .filter(told -> told.answer().status() >= 300)
                .forEach(told -> wrongs.add(told.toString()));
        asked.clear();
    }

    private static Optional<String> compare(Answer said, Answer given) {
        var same =
                said.status() == given.status()
                        && steady(JSON.readTree(Objects.requireNonNull(said.body())))
                                .equals(steady(JSON.readTree(pretty(given))));
        return same
                ? Optional.empty()
                : Optional.of("the page says\n" + said + "\nbut it is\n" + given);
    }

    private void complain(Owner owner) {
        cases.open(new NewCase(owner.id(), Topic.ELEVATOR, "5-1", "电梯坏了三个月不修，不交", null, true, true))
                .block();
    }

    private Answer send(DocumentedCall call) {
        var asked =
                http.method(HttpMethod.valueOf(call.method()))
                        .uri(call.path())
                        .headers(headers -> call.headers().forEach(headers::set));
        if (call.body() != null) {
            asked.bodyValue(call.body());
        }
        if (call.file() != null) {
            var form = new MultipartBodyBuilder();
            form.part("file", new FileSystemResource(Checkout.root().resolve(call.file())));
            asked.bodyValue(form.build());
        }
        var answer = asked.exchange().expectBody(String.class).returnResult();
        return new Answer(answer.getStatus().value(), answer.getResponseBody());
    }

    private static String pretty(Answer answer) {
        return answer.body() == null ? "null" : Layout.of(JSON.readTree(answer.body()));
    }

    /// Without what differs each time: moments and the numbers of requests.
    private static JsonNode steady(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var same = JSON.createObjectNode();
                object.properties()
                        .forEach(
                                p ->
                                        same.set(
                                                p.getKey(),
                                                p.getKey().equals("requestId")
                                                        ? StringNode.valueOf("a number")
                                                        : steady(p.getValue())));
                yield same;
            }
            case ArrayNode array -> {
                var same = JSON.createArrayNode();
                array.forEach(one -> same.add(steady(one)));
                yield same;
            }
            case StringNode text when MOMENT.matcher(text.stringValue()).matches() ->
                    StringNode.valueOf("a moment");
            default -> node;
        };
    }

    /// JSON as people lay it out: what fits goes on one line.
    private static final class Layout {

        private static final int WIDTH = 110;

        static String of(JsonNode node) {
            return laidOut(node, "");
        }

        private static String laidOut(JsonNode node, String indent) {
            var line = oneLine(node);
            if (line.length() + indent.length() <= WIDTH || !node.isContainer()) {
                return line;
            }
            var inner = indent + "  ";
            var parts = new ArrayList<String>();
            if (node instanceof ObjectNode object) {
                object.properties()
                        .forEach(
                                p ->
                                        parts.add(
                                                inner
                                                        + JSON.writeValueAsString(p.getKey())
                                                        + ": "
                                                        + laidOut(p.getValue(), inner)));
                return "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
            }
            node.forEach(one -> parts.add(inner + laidOut(one, inner)));
            return "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
        }

        private static String oneLine(JsonNode node) {
            var parts = new ArrayList<String>();
            if (node instanceof ObjectNode object) {
                object.properties()
                        .forEach(
                                p ->
                                        parts.add(
                                                JSON.writeValueAsString(p.getKey())
                                                        + ": "
                                                        + oneLine(p.getValue())));
                return "{" + String.join(", ", parts) + "}";
            }
            if (node instanceof ArrayNode array) {
                array.forEach(one -> parts.add(oneLine(one)));
                return "[" + String.join(", ", parts) + "]";
            }
            return JSON.writeValueAsString(node);
        }
    }
}
