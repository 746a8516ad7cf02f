package io.dueline.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.dueline.testing.Cast;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The simulator's page, as somebody looks at it who plays one owner after the other.
final class SimulatedPhones {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN_DIGITS = 4;

    private final Page page;
    private final String home;
    private Locator phone;

    SimulatedPhones(Page page, String home) {
        this.page = page;
        this.home = home;
        this.phone = page.locator("article.handset").first();
    }

    /// Takes somebody's phone into the hand.
    void take(Cast person) {
        take(person.fullName(), person.unit());
    }

    /// Takes the phone with a number into the hand.
    ///
    /// @param number as it stands in its owner's papers
    void takeNumbered(String number) {
        take(number, number.substring(number.length() - SHOWN_DIGITS));
    }

    /// Waits until a message with these words has arrived on the phone, and reads it.
    String read(String words) {
        var message =
                phone.locator(".msg.them:not(.queued)")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .last();
        message.waitFor(
                new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.VISIBLE)
                        .setTimeout(PATIENCE.toMillis()));
        return message.innerText();
    }

    /// Every message that has arrived so far.
    List<String> received() {
        return phone.locator(".msg.them:not(.queued)").allInnerTexts();
    }

    /// The address in a message with these words.
    String link(Pattern address, String words) {
        return address.matcher(read(words))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link in the message"));
    }

    /// Types an answer and sends it.
    void write(String words) {
        var field = phone.locator("form.compose input[name=text]");
        field.fill(words);
        field.press("Enter");
        phone.locator(".msg.me")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last()
                .waitFor();
    }

    private void take(String search, String label) {
        page.navigate(home + "/simulator?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        var whose = page.locator(".whose", new Page.LocatorOptions().setHasText(label));
        phone =
                page.locator("article.handset[id^=phone-]")
                        .filter(new Locator.FilterOptions().setHas(whose))
                        .first();
        phone.waitFor();
    }
}
