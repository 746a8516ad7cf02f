package io.dueline.admin.deliveries;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.OnDuty;
import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class DeliveriesPageTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private DatabaseClient database;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whereEverythingArrivedItSaysSo(String language) {
        said(estate.owing(Cast.CHEN_WEI, yuan(1280)), "delivered", null);
        assertThat(page("/deliveries", language))
                .contains("class=\"empty\"")
                .doesNotContain("??", "陈伟");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void eachPileNamesItsMessages(String language) {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        for (var pile : Pile.values()) {
            var why = pile == Pile.CONTRADICTED ? "contradicted" : "refuses";
            pile.states().forEach(state -> said(chen, state, why));
        }
        for (var pile : Pile.values()) {
            assertThat(page("/deliveries?pile=" + pile.code(), language))
                    .contains("陈伟", "/owners/" + chen.id().value())
                    .doesNotContain("??", Cast.CHEN_WEI.phone(), " style=");
        }
    }

    @Test
    void whatIsInDoubtIsShownFirst() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        said(chen, "pending", null);
        said(chen, "in_doubt", "no_outcome");
        assertThat(page("/deliveries", "zh")).contains("运营商没有答复");
    }

    @Test
    void aCarrierThatContradictsItselfIsShownInSmallWords() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        said(chen, "delivered", null);
        assertThat(page("/deliveries", "zh")).doesNotContain("回执矛盾");
        said(chen, "delivered", "contradicted");

        assertThat(page("/deliveries", "zh")).contains("回执矛盾");
        assertThat(page("/deliveries?pile=contradicted", "zh")).contains("已送达", "运营商也报过失败");
        assertThat(page("/deliveries?pile=contradicted", "en"))
                .contains("the carrier reported failure too");
    }

    @Test
    void aReasonNarrowsThePile() {
        said(estate.owing(Cast.CHEN_WEI, yuan(1280)), "held_back", "refuses");
        said(estate.owing(Cast.WANG_FANG, yuan(500)), "held_back", "opted_out");
        assertThat(page("/deliveries?pile=held-back&reason=opted_out", "zh"))
                .contains("王芳")
                .doesNotContain("陈伟");
    }

    private void said(Owner owner, String state, @Nullable String why) {
        database.sql(
                        """
                        insert into outbound_message (dedup_key, community_id, owner_id, purpose,
                            author, channel, address, language, body, state, reason, lane,
                            created_at, not_before, expires_at, contradicted)
                        values (gen_random_uuid()::text, :community, :owner, 'notice', 'plan', 'sms',
                            :address, 'zh', '', :state, nullif(:why, ''), 1, :now, :now, :now,
                            :contradicted)
                        """)
                .bind("community", owner.community().value())
                .bind("owner", owner.id().value())
                .bind("address", owner.addresses().getFirst().address().value())
                .bind("state", state)
                .bind("why", why == null ? "" : why)
                .bind("now", FeatureContext.START)
                .bind("contradicted", "contradicted".equals(why))
                .then()
                .block();
    }

    private String page(String path, String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, onDuty.assistant())
                        .get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
