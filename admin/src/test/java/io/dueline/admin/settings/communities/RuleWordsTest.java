package io.dueline.admin.settings.communities;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.community.CommunityRules;
import io.dueline.notifier.community.CommunityRules.Windows;
import io.dueline.notifier.community.Rule;
import io.dueline.notifier.owner.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.time.Duration;

class RuleWordsTest {

    private final RuleWords words = new RuleWords(words());

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatItSaysItCanRead(Rule rule) {
        var value =
                rule.in(
                        new CommunityRules(
                                Windows.ofThePlan(),
                                5,
                                30,
                                1,
                                3,
                                14,
                                Duration.ofHours(4),
                                Duration.ofMinutes(90)));
        for (var reader : Language.values()) {
            assertThat(RuleWords.read(rule, words.say(rule, value, reader))).contains(value);
            assertThat(RuleWords.read(Rule.WEEKEND_WINDOWS, none(reader))).contains("");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKDAY_WINDOWS, 9：30～12：00，15：00—18：00, '09:30-12:00,15:00-18:00'",
        "WEEKDAY_WINDOWS, 9:30至12:00、15点, ",
        "WEEKDAY_WINDOWS, '9 to 12 and 15:00 - 18:00', '09:00-12:00,15:00-18:00'",
        "WEEKEND_WINDOWS, 无, ''",
        "WEEKEND_WINDOWS, none, ''",
        "WEEKDAY_WINDOWS, 无, ",
        "ROUND_DAYS, ５天, 5",
        "ROUND_DAYS, 7 days, 7",
        "ROUND_DAYS, a week, ",
        "ACKNOWLEDGE_WITHIN, 4小时, PT4H",
        "ACKNOWLEDGE_WITHIN, 90 分钟, PT1H30M",
        "RESOLVE_WITHIN, 3 天, PT72H",
        "RESOLVE_WITHIN, 3d, PT72H",
        "RESOLVE_WITHIN, 3, "
    })
    void whatPeopleTypeIsRead(Rule rule, String typed, String value) {
        assertThat(RuleWords.read(rule, typed).orElse(null)).isEqualTo(value);
    }

    private String none(Language reader) {
        return words.say(Rule.WEEKEND_WINDOWS, "", reader);
    }

    private static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("words/setup");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void aDayWithoutWindowsIsSaidAsOne() {
        assertThat(words.say(Rule.WEEKEND_WINDOWS, "", Language.ZH)).isEqualTo("无");
        assertThat(words.say(Rule.GRACE_DAYS, "1", Language.EN)).isEqualTo("1 day");
        assertThat(words.say(Rule.RESOLVE_WITHIN, "PT72H", Language.EN)).isEqualTo("3 days");
        assertThat(words.say(Rule.WEEKDAY_WINDOWS, "09:30-12:00,15:00-18:00", Language.ZH))
                .isEqualTo("9:30–12:00、15:00–18:00");
    }
}
