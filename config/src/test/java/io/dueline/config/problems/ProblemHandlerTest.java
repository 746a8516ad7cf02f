package io.dueline.config.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.LogCanaries;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.result.view.ViewResolver;

class ProblemHandlerTest {

    private static final String TOKEN = "f3a9XkTq7LmZ0w-_b2Vd1A";

    /// Without words no page can be written, as after a release that forgot them.
    private final StaticMessageSource noWords = new StaticMessageSource();

    private final ProblemHandler handler =
            new ProblemHandler(
                    new ProblemReading(
                            noWords,
                            new ProblemPages(noWords, "https://dueline.test"),
                            new OurWords(
                                    noWords, new ProblemPages(noWords, "https://dueline.test"))),
                    new ProblemAnswer(
                            ServerCodecConfigurer.create(),
                            new StaticListableBeanFactory().getBeanProvider(ViewResolver.class)));

    @Test
    void whatCannotEvenBeExplainedIsAPlainAnswerAndNobodysTrace() {
        var exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.get("/p/" + TOKEN + "?phone=+8613900000501"));
        try (var log = LogCanaries.listening()) {
            handler.handle(exchange, new IllegalStateException("could not write 陈伟")).block();

            assertThat(exchange.getResponse().getStatusCode())
                    .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
            assertThat(log.heard()).singleElement().asString().contains("could not be told");
            log.assertNoneSang(TOKEN);
        }
    }
}
