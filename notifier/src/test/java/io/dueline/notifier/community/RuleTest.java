package io.dueline.notifier.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.community.CommunityRules.Windows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Map;

class RuleTest {

    private static final CommunityRules COMPANY =
            new CommunityRules(
                    Windows.ofThePlan(), 5, 30, 1, 3, 14, Duration.ofHours(4), Duration.ofDays(3));

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatTheCompanyHasCouldBeWrittenDownForACommunity(Rule rule) {
        var value = rule.in(COMPANY);

        assertThat(rule.checked(value)).contains(value);
        assertThat(COMPANY.with(Map.of(rule, value))).isEqualTo(COMPANY);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKDAY_WINDOWS, '13:00-14:00,08:00-09:30', '08:00-09:30,13:00-14:00'",
        "WEEKEND_WINDOWS, '', ''",
        "ROUND_DAYS, 7, 7",
        "GRACE_DAYS, 0, 0",
        "RESOLVE_WITHIN, P2D, PT48H"
    })
    void aCommunityHasItsOwnAndInheritsTheRest(Rule rule, String written, String kept) {
        assertThat(rule.checked(written)).contains(kept);

        var own = COMPANY.with(Map.of(rule, kept));

        assertThat(rule.in(own)).isEqualTo(kept);
        for (var other : Rule.values()) {
            assertThat(other == rule || other.in(own).equals(other.in(COMPANY))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKDAY_WINDOWS, ''",
        "WEEKDAY_WINDOWS, 12:00-09:30",
        "WEEKDAY_WINDOWS, '09:00-12:00,11:00-13:00'",
        "WEEKDAY_WINDOWS, 09:00-25:00",
        "WEEKEND_WINDOWS, mornings",
        "WEEKEND_WINDOWS, 09:00-10:00-11:00",
        "ROUND_DAYS, 0",
        "ROUND_DAYS, 32",
        "ROUND_DAYS, five",
        "GRACE_DAYS, -1",
        "ACKNOWLEDGE_WITHIN, PT0S",
        "RESOLVE_WITHIN, P400D",
        "RESOLVE_WITHIN, 3d"
    })
    void whatCannotBeKeptIsNoValue(Rule rule, String written) {
        assertThat(rule.checked(written)).isEmpty();
    }

    @Test
    void whatIsNoRuleHereIsPassedOver() {
        assertThat(CommunityRows.pairs(java.util.List.of("coffee_breaks=3", "grace_days=2")))
                .isEqualTo(Map.of(Rule.GRACE_DAYS, "2"));
    }
}
