package io.dueline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@WholeApplication
@DirtiesContext
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

    @Test
    void theApiIsThereToTryOut() {
        try (var browser = Browser.start()) {
            var staff = new StaffDesk(browser.desk(), address(""));
            staff.signsIn();
            staff.page().navigate(address("/api/docs"));

            var operations = staff.page().locator(".opblock");
            operations.first().waitFor();
            assertThat(operations.count()).isEqualTo(described(staff.page()));
            assertThat(staff.page().locator(".opblock-summary-path").allTextContents())
                    .anyMatch(path -> path.replace("\u200b", "").equals("/api/imports/{kind}"));
            operations.first().locator(".opblock-summary-control").click();
            operations.first().locator(".opblock-body").waitFor();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /// How many operations the description itself has.
    private static int described(Page page) {
        return (int)
                page.evaluate(
                        """
                        () => fetch('/v3/api-docs').then(answer => answer.json()).then(api =>
                            Object.values(api.paths).flatMap(path => Object.keys(path)).length)\
                        """);
    }

    private String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(port, path);
    }
}
