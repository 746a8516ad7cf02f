package io.dueline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.schedule.MovableClock;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

@FeatureTest
@Import(Estate.class)
class HarnessTest {

    private static final Logger log = LoggerFactory.getLogger(HarnessTest.class);

    @Autowired DatabaseClient database;
    @Autowired ReactiveStringRedisTemplate redis;
    @Autowired WebTestClient http;
    @Autowired MovableClock movable;
    @Autowired Clock clock;
    @Autowired Estate estate;
    @LocalServerPort int port;

    @Test
    void theDatabaseLivesInAZoneOfItsOwn() {
        assertThat(one("show timezone")).isEqualTo(Servers.SESSION_ZONE);
    }

    @RepeatedTest(2)
    void everyTestFindsEmptyTables() {
        one("create table if not exists left_behind (id bigserial, word text)");
        one("insert into left_behind (word) values ('x') returning word");

        assertThat(one("select string_agg(id::text, ',') from left_behind")).isEqualTo("1");
    }

    @RepeatedTest(2)
    void everyTestFindsAnEmptyRedis() {
        assertThat(redis.opsForValue().setIfAbsent("left", "behind").block()).isTrue();
    }

    @RepeatedTest(2)
    void everyTestFindsTheClockAtTheStart() {
        assertThat(clock).isSameAs(movable);
        assertThat(clock.instant()).isEqualTo(FeatureContext.START);

        movable.advance(Duration.ofDays(3));
    }

    @Test
    void noTestPassesThatLogsWhatBelongsToPeople() throws SQLException {
        log.info("reached 13912345678");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(LogScan::scan);

        LogScan.scan();
    }

    @Test
    void whatTheDatabaseKnowsOfPeopleIsLookedForInTheLog() throws SQLException {
        estate.owner(Cast.GRACE_WONG);
        one("update owner set name = 'Maria Santos' returning name");
        log.info("wrote to Maria Santos");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(LogScan::scan);

        estate.owing(Cast.LIU_YANG, new Money(319_872, Estate.CNY));
        log.info("Accepted[SMb38f5f319872b16656] in 0.319872 s");
        LogScan.scan();
        log.info("booked 319872 for 12");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(LogScan::scan);
    }

    @Test
    void pagesCanBeAskedForOverHttp() {
        assertThat(port).isPositive();
        http.get().uri("/no-such-page").exchange().expectStatus().is4xxClientError();
    }

    @Test
    void noTwoPeopleShareANumber() {
        assertThat(Arrays.stream(Cast.values()).map(Cast::phone))
                .doesNotHaveDuplicates()
                .doesNotContain(Cast.STRANGER)
                .allMatch(phone -> phone.matches("\\+86139000\\d{5}"));
    }

    private String one(String sql) {
        return database.sql(sql)
                .fetch()
                .one()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .blockOptional()
                .orElse("");
    }
}
