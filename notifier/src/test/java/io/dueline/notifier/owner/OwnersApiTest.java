package io.dueline.notifier.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class OwnersApiTest {

    @Autowired WebTestClient http;
    @Autowired Estate estate;
    @Autowired OwnerDirectory owners;

    @BeforeEach
    void anEstate() {
        estate.community();
    }

    @Test
    void aBatchIsEnteredAndEnteredAgainChangesNothing() {
        put(List.of(chen())).jsonPath("$.entered").isEqualTo(1);
        put(List.of(chen())).jsonPath("$.unchanged").isEqualTo(1);

        var owner = owner("A-501");
        assertThat(owner.units()).extracting(Unit::label).containsExactly(Cast.CHEN_WEI.unit());
        assertThat(owner.addresses())
                .extracting(Owner.Reach::address)
                .containsExactly(Address.sms(new PhoneNumber(Cast.CHEN_WEI.phone())));
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        put(List.of(chen()));
        put(List.of(Map.of("reference", "A-501", "language", "en")))
                .jsonPath("$.changed")
                .isEqualTo(1);

        var owner = owner("A-501");
        assertThat(owner.name()).isEqualTo(Cast.CHEN_WEI.fullName());
        assertThat(owner.language()).isEqualTo(Language.EN);
        assertThat(owner.units()).hasSize(1);
        assertThat(owner.addresses()).hasSize(1);
    }

    @Test
    void aUnitThatWasSoldGoesToTheNewOwner() {
        put(List.of(chen()));
        var buyer = Map.of("reference", "A-2", "name", "买家", "units", List.of(unit()));
        put(List.of(buyer)).jsonPath("$.entered").isEqualTo(1);

        assertThat(owner("A-2").units()).hasSize(1);
        assertThat(owner("A-501").units()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "reference, -, no_reference",
                "name, -, no_name",
                "language, fr, unknown_language",
            })
    void whatIsWrongIsSaid(String key, @Nullable String value, String reason) {
        var report = new HashMap<>(chen());
        report.put(key, value);
        refused(report, reason);
    }

    @Test
    void whatIsWrongWithUnitsAndAddressesIsSaid() {
        refused(with("units", Map.of("kind", "flat")), "no_label");
        refused(with("units", Map.of("label", "1", "kind", "castle")), "unknown_kind");
        refused(with("addresses", Map.of("channel", "fax", "value", "1")), "unknown_channel");
        refused(with("addresses", Map.of("channel", "sms", "value", "1390000050")), "no_phone");
        refused(with("addresses", Map.of("channel", "wechat")), "no_value");
        assertThat(owners.in(estate.community().id(), 0, 10).collectList().block()).isEmpty();
    }

    @Test
    void twoWhoClaimTheSameUnitAreBothRefused() {
        var other = Map.of("reference", "A-2", "name", "另一位", "units", List.of(unit()));
        put(List.of(chen(), other))
                .jsonPath("$.refused")
                .isEqualTo(2)
                .jsonPath("$.owners[1].reason")
                .isEqualTo("unit_twice");
    }

    @Test
    void everybodyIsReadPageByPage() {
        estate.owner(Cast.CHEN_WEI);
        estate.owner(Cast.LI_NA);
        var first =
                http.get()
                        .uri("/api/owners?community=hongan&limit=1")
                        .exchange()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        http.get()
                .uri(
                        "/api/owners?community=hongan&after={after}",
                        Objects.requireNonNull(first).get("next"))
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo(Cast.LI_NA.fullName())
                .jsonPath("$.next")
                .doesNotExist();
        http.get()
                .uri("/api/owners?community=hongan&after=7")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private static Map<String, Object> chen() {
        return Map.of(
                "reference",
                "A-501",
                "name",
                Cast.CHEN_WEI.fullName(),
                "units",
                List.of(unit()),
                "addresses",
                List.of(Map.of("channel", "sms", "value", "139 0000 0501")));
    }

    private static Map<String, Object> unit() {
        return Map.of("label", Cast.CHEN_WEI.unit(), "kind", "flat");
    }

    private static Map<String, Object> with(String key, Map<String, String> one) {
        var report = new HashMap<>(chen());
        report.put(key, List.of(one));
        return report;
    }

    private void refused(Map<String, Object> report, String reason) {
        put(List.of(report))
                .jsonPath("$.owners[0].reason")
                .isEqualTo(reason)
                .jsonPath("$.owners[0].detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("owner.batch"));
    }

    private BodyContentSpec put(List<? extends Map<String, ?>> batch) {
        return http.put()
                .uri("/api/owners")
                .header("Accept-Language", "en")
                .bodyValue(Map.of("community", "hongan", "owners", batch))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private Owner owner(String reference) {
        return Objects.requireNonNull(
                owners.named(estate.community().id(), List.of(reference), List.of()).blockFirst());
    }
}
