package io.dueline.notifier.arrears;

import static io.dueline.testing.Estate.SPRING;
import static io.dueline.testing.Estate.invoice;
import static io.dueline.testing.Estate.payment;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Ledger;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class PositionsApiTest {

    @Autowired WebTestClient http;
    @Autowired Estate estate;
    @Autowired Ledger ledger;

    @BeforeEach
    void chenOwesAndLiuHasPaid() {
        var chen = estate.owner(Cast.CHEN_WEI);
        var liu = estate.owner(Cast.LIU_YANG);
        ledger.bill(invoice(chen, "WY-1", SPRING, yuan(1280))).block();
        ledger.bill(invoice(liu, "WY-2", SPRING, yuan(1280))).block();
        ledger.post(payment(chen, "P-1", yuan(1000))).block();
        ledger.post(payment(liu, "P-2", yuan(1300))).block();
    }

    @Test
    void aPositionIsFoundByUnit() {
        list("unit={unit}", Cast.CHEN_WEI.unit())
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].name")
                .isEqualTo(Cast.CHEN_WEI.fullName())
                .jsonPath("$[0].overdue[0].amount")
                .isEqualTo("280.00")
                .jsonPath("$[0].oldestAgeInDays")
                .isEqualTo(238)
                .jsonPath("$[0].lines[0].invoice")
                .isEqualTo("WY-1")
                .jsonPath("$[0].lines[0].item")
                .isEqualTo("property_fee")
                .jsonPath("$[0].lines[0].open.minor")
                .isEqualTo(28_000);
    }

    @Test
    void aPositionIsFoundByPhoneAsPeopleWriteIt() {
        list("phone={phone}", "139 0000 0802")
                .jsonPath("$[0].name")
                .isEqualTo(Cast.LIU_YANG.fullName())
                .jsonPath("$[0].credit[0].amount")
                .isEqualTo("20.00")
                .jsonPath("$[0].lines.length()")
                .isEqualTo(0);
    }

    @Test
    void everybodyInArrearsIsReadPageByPage() {
        var wang = estate.owing(Cast.WANG_FANG, yuan(500));
        ledger.bill(invoice(wang, "WY-9", SPRING.plusYears(1), yuan(1))).block();
        estate.owing(Cast.LI_NA, yuan(700));
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = page("limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            seen.addAll(page.items().stream().map(item -> (String) item.get("name")).toList());
            next = Objects.requireNonNullElse(page.next(), "");
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("陈伟", "王芳", "李娜");
    }

    @Test
    void whatIsOverdueIsAddedUpByUnitItemAndAge() {
        list("community={community}", "hongan")
                .jsonPath("$.items[0].overdueByUnit.['3-2-501'][0].minor")
                .isEqualTo(28_000)
                .jsonPath("$.items[0].overdueByItem.property_fee[0].minor")
                .isEqualTo(28_000)
                .jsonPath("$.items[0].overdueByAge.['181-365'][0].minor")
                .isEqualTo(28_000)
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private Listed page(String query) {
        return Objects.requireNonNull(
                http.get()
                        .uri("/api/positions?community=hongan&" + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Listed.class)
                        .returnResult()
                        .getResponseBody());
    }

    record Listed(List<Map<String, Object>> items, @Nullable String next) {}

    @Test
    void whoeverNamesNobodyIsAskedWhom() {
        http.get()
                .uri("/api/positions")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("nobody-named");
    }

    private WebTestClient.BodyContentSpec list(String query, String value) {
        return http.get()
                .uri("/api/positions?" + query, value)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
