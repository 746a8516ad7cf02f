package io.dueline.notifier.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

@FeatureTest
class StyleguideTest {

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)");

    private final WebTestClient browser;

    StyleguideTest(@Autowired WebTestClient browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyTokenIsShown(String language) {
        var page = page(language);
        var tokens = StyleSheet.parse(text("static/look/tokens.css"));
        assertThat(page).contains(tokens.names(":root"));
        assertThat(page).contains(tokens.names("[data-theme=\"light\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordIsThere(String language) {
        assertThat(page(language)).doesNotContain("??").contains("lang=\"" + language + "\"");
    }

    @Test
    void everyFragmentIsShown() {
        var guide = text("templates/look/styleguide.html");
        var fragments =
                FRAGMENT.matcher(text("templates/look/bits.html"))
                        .results()
                        .map(found -> found.group(1));
        assertThat(fragments.filter(name -> !List.of("toast", "csrf").contains(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(guide).contains("bits :: " + name));
    }

    @Test
    void noStyleOrScriptIsWrittenIntoThePage() {
        assertThat(page("zh")).doesNotContain(" style=", "<style", "onclick=");
    }

    @Test
    void theChosenThemeIsInThePageItself() {
        assertThat(page("zh", "dark")).contains("data-theme=\"dark\"");
        assertThat(page("zh", "neon")).contains("<html lang=\"zh\" data-theme=\"auto\"");
    }

    private String page(String language) {
        return page(language, "auto");
    }

    private String page(String language, String theme) {
        return Objects.requireNonNull(
                browser.get()
                        .uri("/styleguide")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, Locale.of(language).toLanguageTag())
                        .cookie("theme", theme)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
