package io.dueline.notifier.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class TokensTest {

    private static final double READABLE = 4.5;

    private final StyleSheet tokens = StyleSheet.parse(text("tokens.css"));

    @ParameterizedTest
    @ValueSource(strings = {"action", "green", "slate", "violet", "amber", "red"})
    void textOnEachHueIsReadableInBothThemes(String hue) {
        for (var theme : new String[] {"light", "dark"}) {
            var colours = theme(theme);
            assertReadable(colours, "on-" + hue, hue);
            assertReadable(colours, hue + "-ink", hue + "-soft");
            assertReadable(colours, hue + "-ink", "surface");
            assertReadable(colours, hue + "-ink", "paper");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "ink-soft", "ink-quiet"})
    void inkIsReadableOnAllGrounds(String ink) {
        for (var theme : new String[] {"light", "dark"}) {
            for (var ground : new String[] {"paper", "surface", "sunken"}) {
                assertReadable(theme(theme), ink, ground);
            }
        }
    }

    @Test
    void fieldsAreSeenByTheirEdge() {
        assertThat(contrast(theme("light"), "line-strong", "surface")).isGreaterThan(3);
        assertThat(contrast(theme("dark"), "line-strong", "surface")).isGreaterThan(3);
    }

    @Test
    void automaticDarkIsTheSameDark() {
        assertThat(tokens.of("[data-theme=\"auto\"]")).isEqualTo(theme("dark"));
        assertThat(theme("light").keySet()).isEqualTo(theme("dark").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.css", "parts.css", "frame.css", "styleguide.css"})
    void otherSheetsNameTokensAndNoColourOfTheirOwn(String sheet) {
        assertThat(text(sheet)).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
        assertThat(text(sheet)).doesNotContain("gradient", "italic");
    }

    @Test
    void aFaintPairWouldBeNoticed() {
        var faint = Map.of("ink", "#999999", "paper", "#ffffff");
        assertThat(contrast(faint, "ink", "paper")).isLessThan(READABLE);
    }

    private Map<String, String> theme(String name) {
        return tokens.of("[data-theme=\"" + name + "\"]");
    }

    private static void assertReadable(Map<String, String> colours, String text, String ground) {
        assertThat(contrast(colours, text, ground))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(READABLE);
    }

    private static double contrast(Map<String, String> colours, String text, String ground) {
        double one = luminance(colours.getOrDefault(text, ""));
        double other = luminance(colours.getOrDefault(ground, ""));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String text(String sheet) {
        try {
            return new ClassPathResource("static/look/" + sheet)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
