package io.dueline.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class DayChoicesTest {

    @Test
    void tomorrowFridayAndMonthEndAreOffered() {
        assertThat(DayChoices.from(LocalDate.of(2026, 11, 24)))
                .containsExactly(
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2026, 11, 30));
    }

    @Test
    void threeDaysAreOfferedOnEveryDayOfTheYear() {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(
                        today ->
                                assertThat(DayChoices.from(today))
                                        .hasSize(3)
                                        .doesNotHaveDuplicates()
                                        .isSorted()
                                        .allMatch(day -> day.isAfter(today)));
    }
}
