package io.dueline.config.problems;

import io.dueline.config.web.RequestNumber;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// The one place where failures become answers. Before Boot's own, which is never reached.
@Component
@Order(-2)
class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemReading reading;
    private final ProblemAnswer answer;

    ProblemHandler(ProblemReading reading, ProblemAnswer answer) {
        this.reading = reading;
        this.answer = answer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var locale = exchange.getLocaleContext().getLocale();
        var problem = reading.read(failure, locale == null ? java.util.Locale.CHINESE : locale);
        problem.setProperty("requestId", RequestNumber.of(exchange));
        note(exchange, failure, problem);
        return answer.write(exchange, problem);
    }

    private static void note(ServerWebExchange exchange, Throwable failure, ProblemDetail problem) {
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error(
                    "request {} failed with {}: {}",
                    RequestNumber.of(exchange),
                    problem.getStatus(),
                    Trace.of(failure));
        }
    }
}
