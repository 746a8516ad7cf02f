package io.dueline.config.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.web.reactive.result.view.RequestDataValueProcessor;

class OneTokenAFormTest {

    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/owners/1"));

    @Test
    void theFrameworkAddsNoTokenOfItsOwn() {
        exchange.getAttributes()
                .put(
                        CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME,
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));
        var usual = new CsrfRequestDataValueProcessor();
        assertThat(usual.getExtraHiddenFields(exchange)).containsKey("_csrf");

        assertThat(ours(usual).getExtraHiddenFields(exchange)).isEmpty();
        assertThat(ours(usual).processAction(exchange, "/owners/1/hold", "post"))
                .isEqualTo("/owners/1/hold");
    }

    @Test
    void whatIsNoSuchThingStaysAsItIs() {
        assertThat(new OneTokenAForm().postProcessAfterInitialization("bean", "name"))
                .isEqualTo("bean");
    }

    private static RequestDataValueProcessor ours(CsrfRequestDataValueProcessor usual) {
        return (RequestDataValueProcessor)
                new OneTokenAForm().postProcessAfterInitialization(usual, "processor");
    }
}
