package io.dueline.notifier.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Item.Kind;
import io.dueline.notifier.billing.Standing.Charged;
import io.dueline.notifier.billing.Standing.Terms;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.Year;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class CorrectionTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final OwnerId CHEN = new OwnerId(1);
    private static final OwnerId WANG = new OwnerId(2);
    private static final UnitId FLAT = new UnitId(1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Terms TERMS = new Terms(Period.of(Year.of(2026)), DUE);

    @Test
    void withoutTermsItIsNew() {
        var correction = new Correction(invoice(fee(100)), standing(CHEN, null, Map.of()));

        assertThat(correction.outcome()).isEqualTo(Billed.NEW);
        assertThat(correction.newTerms()).isTrue();
        assertThat(correction.newCharges()).hasSize(1);
    }

    @Test
    void saidOnceMoreItWritesNothing() {
        var known = standing(CHEN, TERMS, Map.of("property_fee", new Money(100, CNY)));
        var correction = new Correction(invoice(fee(100)), known);

        assertThat(correction.outcome()).isEqualTo(Billed.UNCHANGED);
        assertThat(correction.newTerms()).isFalse();
        assertThat(correction.newCharges()).isEmpty();
    }

    @Test
    void anotherNameForTheSameItemIsNoChange() {
        var known = standing(CHEN, TERMS, Map.of("property_fee", new Money(100, CNY)));
        var renamed = new Charge(Item.only(Kind.PROPERTY_FEE, "Property fee"), new Money(100, CNY));

        assertThat(new Correction(invoice(renamed), known).outcome()).isEqualTo(Billed.UNCHANGED);
    }

    @Test
    void anotherAmountIsEnteredAfresh() {
        var known = standing(CHEN, TERMS, Map.of("property_fee", new Money(90, CNY)));
        var correction = new Correction(invoice(fee(100)), known);

        assertThat(correction.entered().charges()).containsExactly(Billed.CHANGED);
        assertThat(correction.newCharges()).containsExactly(fee(100));
        assertThat(correction.newTerms()).isFalse();
    }

    @Test
    void aLaterDueDateIsAChange() {
        var earlier = new Terms(TERMS.period(), DUE.minusDays(30));
        var known = standing(CHEN, earlier, Map.of("property_fee", new Money(100, CNY)));
        var correction = new Correction(invoice(fee(100)), known);

        assertThat(correction.outcome()).isEqualTo(Billed.CHANGED);
        assertThat(correction.newTerms()).isTrue();
        assertThat(correction.newCharges()).isEmpty();
    }

    @Test
    void theInvoiceOfAnotherOwnerIsNotTouched() {
        var correction = new Correction(invoice(fee(100)), standing(WANG, TERMS, Map.of()));

        assertThat(correction.entered().outcome()).isEqualTo(Billed.ANOTHERS);
        assertThat(correction.entered().charges()).containsExactly(Billed.ANOTHERS);
        assertThat(correction.newTerms()).isFalse();
        assertThat(correction.newCharges()).isEmpty();
    }

    private static NewInvoice invoice(Charge... charges) {
        return new NewInvoice(
                new CommunityId(1), CHEN, FLAT, "WY-1", TERMS.period(), DUE, List.of(charges));
    }

    private static Standing standing(
            OwnerId owner, @Nullable Terms terms, Map<String, Money> charges) {
        var said =
                charges.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        one -> new Charged(one.getValue(), one.getValue())));
        return new Standing(new InvoiceId(1), owner, FLAT, terms, said);
    }

    private static Charge fee(long minor) {
        return new Charge(Item.only(Kind.PROPERTY_FEE, "物业费"), new Money(minor, CNY));
    }
}
