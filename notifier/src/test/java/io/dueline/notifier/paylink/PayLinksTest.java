package io.dueline.notifier.paylink;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Rule;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.BilledEstate;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import reactor.core.publisher.Flux;

import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@FeatureTest
class PayLinksTest {

    private static final String RIGHT = "0501";
    private static final String WRONG = "4444";
    private static final InetAddress HOME = InetAddress.ofLiteral("203.0.113.7");

    @Autowired PayLinks links;
    @Autowired Communities communities;
    @Autowired OwnerDirectory owners;
    @Autowired Ledger ledger;
    @Autowired MovableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Owner owner;

    @SuppressWarnings("NullAway.Init")
    private String token;

    @BeforeEach
    void aLinkIsHandedOut() {
        owner = new BilledEstate(communities, owners, ledger).enter(Cast.CHEN_WEI);
        token = tokenOf(owner);
    }

    @Test
    void aLinkIsAbsoluteAndBearsNothingButItsKey() {
        assertThat(links.mint(owner.id()).block())
                .asString()
                .matches("https://dueline\\.test/p/[A-Za-z0-9_-]{22}");
    }

    @Test
    void nobodyGetsALinkForNobody() {
        assertThat(links.mint(new OwnerId(999_999)).blockOptional()).isEmpty();
    }

    @Test
    void aStrangerSeesNeitherNameNorUnit() {
        assertThat(open(null))
                .isInstanceOfSatisfying(
                        LinkState.Masked.class,
                        masked -> assertThat(masked.units()).containsExactly("3-2-•••"));
    }

    @Test
    void theOwnerSeesEverythingForHalfADay() {
        var visitor = confirmed();

        assertThat(open(visitor)).isInstanceOf(LinkState.Confirmed.class);
        clock.advance(Duration.ofHours(12));
        assertThat(open(visitor)).isInstanceOf(LinkState.Masked.class);
    }

    @Test
    void aVisitorOfOneLinkIsAStrangerToAnother() {
        var visitor = confirmed();
        token = tokenOf(owner);

        assertThat(open(visitor)).isInstanceOf(LinkState.Masked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAA"})
    void anUnknownKeyOpensNothing(String key) {
        token = key;

        assertThat(open(null)).isEqualTo(new LinkState.Gone());
        assertThat(confirm(RIGHT)).isEqualTo(new Confirmation.Gone());
    }

    @Test
    void flippedBitIsRefused() {
        for (int place = 0; place < token.length(); place++) {
            var flipped = new StringBuilder(token);
            flipped.setCharAt(place, flipped(token.charAt(place)));

            assertThat(links.open(flipped.toString(), null).block())
                    .isEqualTo(new LinkState.Gone());
        }
    }

    @Test
    void aLinkEndsAfterTwoWeeks() {
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(open(null)).isInstanceOf(LinkState.Masked.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(open(null)).isEqualTo(new LinkState.Gone());
    }

    @Test
    void theCommunityDecidesHowLongALinkLives() {
        communities.differ(owner.community(), Rule.LINK_DAYS, "2").block();
        token = tokenOf(owner);

        clock.advance(Duration.ofDays(2));

        assertThat(open(null)).isEqualTo(new LinkState.Gone());
    }

    @Test
    void revokedLinksOpenNothing() {
        var visitor = confirmed();

        links.revokeAll(owner.id()).block();

        assertThat(open(visitor)).isEqualTo(new LinkState.Gone());
        assertThat(confirm(RIGHT)).isEqualTo(new Confirmation.Gone());
    }

    @Test
    void sixthWrongGuessIsLocked() {
        wrong(4);
        assertThat(confirm(WRONG)).isEqualTo(new Confirmation.Locked(in(15)));

        assertThat(confirm(RIGHT)).isEqualTo(new Confirmation.Locked(in(15)));
        clock.advance(Duration.ofMinutes(15));
        assertThat(confirm(RIGHT)).isInstanceOf(Confirmation.Right.class);
    }

    @Test
    void whoGoesOnGuessingWaitsLonger() {
        wrong(4);
        confirm(WRONG);
        clock.advance(Duration.ofMinutes(15));
        wrong(4);

        assertThat(confirm(WRONG)).isEqualTo(new Confirmation.Locked(in(30)));
    }

    @Test
    void guessingAllAtOnceGainsNothing() {
        var answers =
                Flux.range(0, 40).flatMap(_ -> links.confirm(token, WRONG, HOME), 16).collectList();

        assertThat(answers.block())
                .filteredOn(answer -> answer instanceof Confirmation.Wrong)
                .hasSize(4);
    }

    @Test
    void theRightDigitsForgetTheWrongOnes() {
        wrong(4);
        confirmed();

        wrong(4);
    }

    @Test
    void guessingThroughManyLinksFromOnePlaceGainsNothing() {
        var tokens = Flux.range(0, 26).map(_ -> tokenOf(owner)).collectList().block();
        var guesses =
                Flux.fromIterable(Objects.requireNonNull(tokens))
                        .concatMap(each -> links.confirm(each, WRONG, HOME).repeat(3));
        var answers = Objects.requireNonNull(guesses.collectList().block());
        assertThat(answers).hasSize(104);
        assertThat(answers.subList(0, 100)).containsOnly(new Confirmation.Wrong());
        assertThat(answers.subList(100, 104)).containsOnly(new Confirmation.Locked(in(60)));

        assertThat(confirm(RIGHT)).isEqualTo(new Confirmation.Locked(in(60)));
        assertThat(links.confirm(token, RIGHT, InetAddress.ofLiteral("203.0.113.8")).block())
                .isInstanceOf(Confirmation.Right.class);
        clock.advance(Duration.ofHours(1));
        assertThat(confirm(RIGHT)).isInstanceOf(Confirmation.Right.class);
    }

    @Test
    void whoTypesTheRightDigitsIsNotCounted() {
        for (var time = 0; time < 120; time++) {
            assertThat(confirm(RIGHT)).isInstanceOf(Confirmation.Right.class);
        }
    }

    @Test
    void aHouseholdIsOnePlaceByWhicheverOfItsAddressesItGuesses() {
        assertThat(Guesser.at(InetAddress.ofLiteral("2001:db8:1:2::1")).hash())
                .isEqualTo(Guesser.at(InetAddress.ofLiteral("2001:db8:1:2:3::9")).hash())
                .isNotEqualTo(Guesser.at(InetAddress.ofLiteral("2001:db8:1:3::1")).hash());
    }

    @Test
    void whenAllIsPaidALinkLetsNobodyNewIn() {
        new BilledEstate(communities, owners, ledger)
                .bill(owner, "2026-1", 1000, LocalDate.of(2026, 3, 31));
        var visitor = confirmed();
        pay("P-1", 400);
        assertThat(open(null)).isInstanceOf(LinkState.Masked.class);

        pay("P-2", 600);
        assertThat(open(null)).isEqualTo(new LinkState.Gone());
        assertThat(confirm(RIGHT)).isEqualTo(new Confirmation.Gone());
        assertThat(open(visitor)).isInstanceOf(LinkState.Confirmed.class);
        clock.advance(Duration.ofHours(12));
        assertThat(open(visitor)).isEqualTo(new LinkState.Gone());
    }

    @Test
    void aLinkHandedOutAfterThePaymentOpens() {
        new BilledEstate(communities, owners, ledger)
                .bill(owner, "2026-1", 1000, LocalDate.of(2026, 3, 31));
        pay("P-1", 1000);
        token = tokenOf(owner);

        assertThat(open(null)).isInstanceOf(LinkState.Masked.class);
    }

    @Test
    void whenAUnitChangesHandsTheFormerOwnersLinksEnd() {
        var visitor = confirmed();
        owners.enter(
                        new NewOwner(
                                owner.community(),
                                "O-new",
                                "新业主",
                                owner.language(),
                                List.of(new NewOwner.NewUnit(Cast.CHEN_WEI.unit(), Unit.Kind.FLAT)),
                                List.of()))
                .block();

        assertThat(open(visitor)).isEqualTo(new LinkState.Gone());
    }

    @Test
    void anOwnerEnteredAgainKeepsTheirLinks() {
        new BilledEstate(communities, owners, ledger).enter(Cast.CHEN_WEI);

        assertThat(open(null)).isInstanceOf(LinkState.Masked.class);
    }

    private void pay(String reference, long minor) {
        ledger.post(
                        new NewPayment(
                                owner.id(),
                                new Money(minor, BilledEstate.YUAN),
                                clock.instant(),
                                Payment.Method.BANK_TRANSFER,
                                "api",
                                reference,
                                null))
                .block();
    }

    private void wrong(int times) {
        for (int guess = 0; guess < times; guess++) {
            assertThat(confirm(WRONG)).isEqualTo(new Confirmation.Wrong());
        }
    }

    private java.time.Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private String confirmed() {
        return ((Confirmation.Right) confirm(RIGHT)).visitor().text();
    }

    private Confirmation confirm(String digits) {
        return Objects.requireNonNull(links.confirm(token, digits, HOME).block());
    }

    private LinkState open(@Nullable String visitor) {
        return Objects.requireNonNull(links.open(token, visitor).block());
    }

    private String tokenOf(Owner of) {
        var link = Objects.requireNonNull(links.mint(of.id()).block());
        return link.getPath().substring(PayLinks.PATH.length());
    }

    private static char flipped(char letter) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(letter) ^ 1);
    }
}
