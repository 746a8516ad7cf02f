package io.dueline.bot.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.promise.PromiseToPay.State;
import io.dueline.bot.promise.Settlement.Broken;
import io.dueline.bot.promise.Settlement.Kept;
import io.dueline.bot.promise.Settlement.Pledge;
import io.dueline.bot.promise.Settlement.StillOpen;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.community.CommunityRules;
import io.dueline.notifier.owner.OwnerId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/// Promised on 24 November: ¥1,280 by Friday the 27th, with one day of grace.
class SettlementTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate MADE = LocalDate.of(2026, 11, 24);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);
    private static final LocalDate LAST_DAY_OF_GRACE = DUE.plusDays(1);

    @Test
    void unpaidAfterGraceIsBroken() {
        assertThat(settled(LAST_DAY_OF_GRACE.plusDays(1), 1280, 0))
                .isEqualTo(new Broken(yuan(1280), 1));
    }

    @Test
    void graceIsStillTime() {
        assertThat(settled(LAST_DAY_OF_GRACE, 1280, 0))
                .isEqualTo(new StillOpen(Instant.parse("2026-11-28T16:00:00Z")));
    }

    @Test
    void paidOnTheDayIsKept() {
        assertThat(settled(DUE, 0, 1280)).isEqualTo(new Kept());
    }

    @Test
    void paidLateButBeforeWeLookedIsKept() {
        assertThat(settled(DUE.plusDays(9), 0, 1280)).isEqualTo(new Kept());
    }

    @Test
    void partPaymentDoesNotKeep() {
        assertThat(settled(LAST_DAY_OF_GRACE.plusDays(1), 280, 1000))
                .isEqualTo(new Broken(yuan(280), 1));
    }

    @Test
    void whatFellDueLaterIsNoPartOfThePromise() {
        assertThat(settled(DUE, 500, 1280)).isEqualTo(new Kept());
    }

    @Test
    void aBillTakenBackKeepsThePromise() {
        assertThat(settled(DUE, 0, 0)).isEqualTo(new Kept());
    }

    @Test
    void secondBrokenPromiseGoesToStaff() {
        assertThat(new Broken(yuan(1), 1).goesToStaff()).isFalse();
        assertThat(new Broken(yuan(1), 2).goesToStaff()).isTrue();
    }

    @Test
    void theDayMayBeTodayAndUpToTheHorizon() {
        var rules = rules(MADE, 1280, 0);
        assertThat(rules.against(MADE)).isEmpty();
        assertThat(rules.against(MADE.plusDays(30))).isEmpty();
        assertThat(rules.against(MADE.plusDays(31)))
                .contains(new Made.TooFar(LocalDate.of(2026, 12, 24)));
        assertThat(rules.against(MADE.minusDays(1))).contains(new Made.InThePast(MADE));
        assertThat(rules(MADE, 0, 0).against(DUE)).contains(new Made.NothingOwed());
    }

    /// @param paidSince beside the ¥300 that were paid before the promise
    private static Settlement settled(LocalDate today, long overdue, long paidSince) {
        return Settlement.of(
                new Pledge(promise(), yuan(300), 0), rules(today, overdue, 300 + paidSince));
    }

    private static PromiseRules rules(LocalDate today, long overdue, long paid) {
        return new PromiseRules(community(), today, yuan(overdue), yuan(paid));
    }

    private static PromiseToPay promise() {
        return new PromiseToPay(
                1, new OwnerId(1), null, DUE, yuan(1280), State.OPEN, null, Instant.EPOCH, null);
    }

    private static Community community() {
        var rules =
                new CommunityRules(
                        CommunityRules.Windows.ofThePlan(),
                        5,
                        30,
                        1,
                        3,
                        14,
                        Duration.ofHours(4),
                        Duration.ofDays(3));
        return new Community(
                new CommunityId(1),
                "hongan",
                "鸿安花园",
                "Hong'an Gardens",
                "鸿安物业",
                "Hong'an Property",
                "0755-8000 0000",
                ZoneId.of("Asia/Shanghai"),
                CNY,
                rules);
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }
}
