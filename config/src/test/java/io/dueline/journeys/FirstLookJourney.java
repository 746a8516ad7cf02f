package io.dueline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class FirstLookJourney {

    @LocalServerPort int port;

    @Test
    void aLostVisitorIsToldWhatToDoInTheirLanguage() {
        try (var browser = Browser.start()) {
            var chinese = browser.phone();
            chinese.navigate(address("/problems/gone"));
            assertThat(chinese.locator("h1").textContent()).isEqualTo("链接已失效");

            var english = browser.page(1440, 900, "en-GB", ColorScheme.DARK);
            english.navigate(address("/problems/gone"));
            assertThat(english.locator("h1").textContent()).isEqualTo("No longer valid");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(port, path);
    }
}
