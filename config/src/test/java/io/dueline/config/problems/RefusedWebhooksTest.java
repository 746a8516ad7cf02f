package io.dueline.config.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.journeys.FailingApplication;
import io.dueline.testing.Cast;
import io.dueline.testing.FakeTwilio;
import io.dueline.testing.LogCanaries;
import io.dueline.testing.Servers;
import io.dueline.testing.TestFiles;
import io.dueline.testing.TwilioCaller;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// What a webhook refuses or fails at bears somebody's number and words; the answer and the log
/// bear neither.
@FailingApplication
class RefusedWebhooksTest {

    private static final String HOOK = "/webhooks/twilio/" + FakeTwilio.CHANNEL_KEY + "/messages";
    private static final String WORDS = "Lift broken, call me at home";
    private static final String SID = "SM0000000000000000000000000c0ffee";

    @LocalServerPort int port;

    private LogCanaries log;
    private TwilioCaller twilio;

    @BeforeEach
    void listen() {
        log = LogCanaries.listening();
        twilio =
                new TwilioCaller(
                        URI.create("http://127.0.0.1:" + port),
                        URI.create("https://dueline.example"),
                        FakeTwilio.AUTH_TOKEN);
    }

    @AfterEach
    void nothingSang() {
        try (var heard = log) {
            heard.assertNoneSang(
                    WORDS,
                    TwilioCaller.encode(Map.of("", WORDS)).substring(1),
                    SID,
                    FakeTwilio.CHANNEL_KEY);
        }
    }

    @Test
    void malformed() {
        var body = "MessageSid=%s&From=%%2B8613900000501&Body=%s&Odd=%%zz".formatted(SID, WORDS);

        refused(400, twilio.post(HOOK, body, TwilioCaller.FORM, "any"));
    }

    @Test
    void signedByNobody() {
        refused(403, twilio.signAs("ffffffffffffffffffffffffffffffff").message(text(WORDS)));
    }

    @Test
    void tooLarge() {
        refused(413, twilio.message(text(WORDS.repeat(4_000))));
    }

    /// PostgreSQL shows the whole row it stumbled over.
    @Test
    void notStored() throws SQLException {
        inDatabase("alter table inbound_message add constraint jammed check (body = '') not valid");
        try {
            refused(500, twilio.message(text(WORDS)));
        } finally {
            inDatabase("alter table inbound_message drop constraint jammed");
        }

        assertThat(log.heard()).anySatisfy(line -> assertThat(line).contains("[23514]"));
    }

    private static void refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"requestId\"").doesNotContain(WORDS, "900000501", SID);
    }

    private static Map<String, String> text(String words) {
        var form = TestFiles.form("twilio/reply-in-chinese.form");
        form.put("MessageSid", SID);
        form.put("From", Cast.CHEN_WEI.phone());
        form.put("Body", words);
        return form;
    }

    private static void inDatabase(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
