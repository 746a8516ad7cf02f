package io.dueline.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A real browser for journeys. It is the one `config/bin/ensure-browser.sh` found, and it
/// remembers every complaint of a page, so that a journey can ask for there being none.
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser start() {
        return start(List.of());
    }

    /// One that finds a public name where the application really listens, so that links in messages
    /// can be opened as they are.
    static Browser startFor(String host, int port) {
        return start(List.of("--host-resolver-rules=MAP %s 127.0.0.1:%d".formatted(host, port)));
    }

    private static Browser start(List<String> arguments) {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(options(arguments)));
    }

    private static BrowserType.LaunchOptions options(List<String> arguments) {
        var all =
                Stream.concat(
                        Stream.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"),
                        arguments.stream());
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setHeadless(true)
                .setArgs(all.toList());
    }

    private static Path executable() {
        try {
            var file = Path.of(System.getProperty("browser.file", "target/browser.path"));
            return Path.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no browser; run config/bin/ensure-browser.sh config/target/browser.path", e);
        }
    }

    /// A desk: wide, Chinese, light.
    Page desk() {
        return page(1440, 900, "zh-CN", ColorScheme.LIGHT);
    }

    /// A phone: narrow, Chinese, light.
    Page phone() {
        return page(390, 844, "zh-CN", ColorScheme.LIGHT);
    }

    /// A page with cookies of its own, as if it were another person's.
    Page page(int width, int height, String locale, ColorScheme colours) {
        var context = browser.newContext(person(width, height, locale, colours));
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
        return page;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions person(
            int width, int height, String locale, ColorScheme colours) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setColorScheme(colours);
    }

    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            complaints.add(message.text());
        }
    }

    /// What pages complained about so far: failed scripts, refused resources.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
        browser.close();
        playwright.close();
    }
}
