package io.dueline.notifier.arrears;

import static io.dueline.testing.Estate.SPRING;
import static io.dueline.testing.Estate.invoice;
import static io.dueline.testing.Estate.payment;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Instant;
import java.time.LocalDate;

@FeatureTest
@Import(Estate.class)
class ArrearsBookTest {

    @Autowired ArrearsBook book;
    @Autowired Ledger ledger;
    @Autowired Estate estate;
    @Autowired MovableClock clock;

    @Test
    void onlyThoseWithSomethingOverdueAreListed() {
        var chen = estate.owner(Cast.CHEN_WEI);
        var liu = estate.owner(Cast.LIU_YANG);
        var wang = estate.owner(Cast.WANG_FANG);
        estate.owner(Cast.WU_XIA);
        ledger.bill(invoice(chen, "WY-1", SPRING, yuan(1280))).block();
        ledger.bill(invoice(liu, "WY-2", SPRING, yuan(1280))).block();
        ledger.bill(invoice(wang, "WY-3", LocalDate.of(2027, 3, 31), yuan(1280))).block();
        ledger.post(payment(liu, "P-1", yuan(1280))).block();

        assertThat(book.overdueIn(chen.community()).collectList().block())
                .singleElement()
                .satisfies(position -> assertThat(position.owner()).isEqualTo(chen.id()))
                .extracting(position -> position.overdueIn(Estate.CNY))
                .isEqualTo(yuan(1280));
    }

    @Test
    void theDayIsThatOfTheEstate() {
        var chen = estate.owner(Cast.CHEN_WEI);
        ledger.bill(invoice(chen, "WY-1", LocalDate.of(2026, 11, 24), yuan(1))).block();
        clock.jumpTo(Instant.parse("2026-11-24T15:59:00Z"));
        assertThat(book.position(chen.id()).block()).matches(p -> !p.isInArrears());

        clock.jumpTo(Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(book.position(chen.id()).block()).matches(ArrearsPosition::isInArrears);
    }

    @Test
    void thereIsNoPositionOfNobody() {
        assertThat(book.position(new OwnerId(99)).blockOptional()).isEmpty();
    }
}
