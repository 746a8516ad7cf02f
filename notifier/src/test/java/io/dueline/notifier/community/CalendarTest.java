package io.dueline.notifier.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.community.CommunityRules.Span;
import io.dueline.notifier.community.CommunityRules.Windows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

class CalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Calendar calendar = new Calendar(Windows.ofThePlan(), SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:29:59+08:00, false",
        "2026-11-24T09:30:00+08:00, true",
        "2026-11-24T11:59:59+08:00, true",
        "2026-11-24T12:00:00+08:00, false",
        "2026-11-24T15:00:00+08:00, true",
        "2026-11-24T18:00:00+08:00, false",
        "2026-11-28T10:00:00+08:00, false",
        "2026-11-28T10:30:00+08:00, true",
        "2026-11-29T17:59:59+08:00, true"
    })
    void windowsAreThoseOfThePlan(String moment, boolean open) {
        assertThat(calendar.open(at(moment)).isPresent()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00+08:00, 2026-11-24T09:30+08:00",
        "2026-11-24T12:30+08:00, 2026-11-24T15:00+08:00",
        "2026-11-24T19:00+08:00, 2026-11-25T09:30+08:00",
        "2026-11-27T18:00+08:00, 2026-11-28T10:30+08:00"
    })
    void whatComesOutsideWaitsForTheNextWindow(String moment, String opens) {
        assertThat(calendar.openOrNext(at(moment)).opens()).isEqualTo(at(opens));
    }

    /// Both changes of the clocks: the window keeps its wall time, so its length in hours stays.
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25"})
    void wallTimesHoldWhenTheClocksChange(String sunday) {
        var berlin = new Calendar(Windows.ofThePlan(), ZoneId.of("Europe/Berlin"));
        var window = berlin.openOrNext(Instant.parse(sunday + "T05:00:00Z"));

        assertThat(window.opens().atZone(ZoneId.of("Europe/Berlin")).toLocalTime())
                .isEqualTo(LocalTime.of(10, 30));
        assertThat(Duration.between(window.opens(), window.closes()))
                .isEqualTo(Duration.ofMinutes(90));
    }

    /// A window that lies in the hour the clocks skip does not exist that day.
    @Test
    void aWindowInTheSkippedHourIsLeftOut() {
        var night = List.of(new Span(LocalTime.of(2, 10), LocalTime.of(2, 50)));
        var berlin = new Calendar(new Windows(night, night), ZoneId.of("Europe/Berlin"));
        var before = Instant.parse("2026-03-29T00:30:00Z");

        var window = berlin.openOrNext(before);
        assertThat(Duration.between(window.opens(), window.closes())).isPositive();
        assertThat(window.opens()).isAfterOrEqualTo(before);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
