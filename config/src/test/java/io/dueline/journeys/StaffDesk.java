package io.dueline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.dueline.testing.Cast;

/// The pages of the house, as somebody of the staff sits at them. What it looks for is what only
/// the
/// deed itself leaves there, never what was billed or written before.
final class StaffDesk {

    private final Page page;
    private final String home;

    StaffDesk(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    Page page() {
        return page;
    }

    /// As the demonstration's leader.
    void signsIn() {
        page.navigate(home + "/");
        page.fill("#login", "demo");
        page.fill("#password", "dueline-demo");
        page.click("main form button");
        page.waitForURL(home + "/today");
    }

    /// @param day as in `2026-12-04`
    /// @param said the same as people say it
    void seesThePromise(Cast person, String day, String said, String words) {
        page.navigate(home + "/promises");
        var promise = leadsTo(person, page.locator("#due-" + day));
        assertThat(promise).containsText(words);

        promise.click();
        assertThat(page.locator("#owner-head .next")).containsText(said);
        assertThat(happened("作出承诺")).containsText(said);
    }

    void seesTheCaseMended(String number, Cast person, String words) {
        page.navigate(home + "/cases/" + number);
        assertThat(page.locator("main.case header")).containsText("已办结");
        assertThat(page.locator("main.case article")).containsText(words);
        assertThat(page.locator("main.case h1")).containsText(person.unit());
        assertThat(page.locator("#history strong").allTextContents())
                .contains("已接单", "回报已修好", "业主确认修好");
    }

    void seesThePayment(Cast person, String amount) {
        opensOwner(person);
        assertThat(happened("收到缴费")).containsText(amount);
        assertThat(page.locator("#owner-line")).containsText("已全部缴清");
        assertThat(page.locator("#owner-bills")).containsText("没有未结账单");
    }

    void seesTheSilence(Cast person) {
        opensOwner(person);
        assertThat(page.locator("#owner-head [role=status]")).containsText("已退订，此后不再发送消息");
        assertThat(happened("退订：此后不再发送消息")).isVisible();
    }

    private void opensOwner(Cast person) {
        page.navigate(home + "/today");
        page.fill(".search input[name=q]", person.fullName());
        page.press(".search input[name=q]", "Enter");
        leadsTo(person, page.locator("main")).click();
        assertThat(page.locator("main.owner h1")).containsText(person.unit());
    }

    /// The row of a list that leads to an owner's page.
    private static Locator leadsTo(Cast person, Locator list) {
        return list.locator("a[href^='/owners/']")
                .filter(new Locator.FilterOptions().setHasText(person.fullName()))
                .first();
    }

    /// The latest entry of that kind in an owner's time line.
    private Locator happened(String what) {
        return page.locator("#owner-line .timeline > li")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                "strong",
                                                new Page.LocatorOptions().setHasText(what))))
                .first();
    }
}
