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
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;

import reactor.core.publisher.Mono;

import java.util.Locale;

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
        return exchange.getResponse().isCommitted()
                ? breakOff(exchange, failure)
                : explain(exchange, failure)
                        .onErrorResume(worse -> giveUp(exchange, failure, worse));
    }

    private Mono<Void> explain(ServerWebExchange exchange, Throwable failure) {
        return Mono.fromSupplier(() -> read(exchange, failure))
                .doOnNext(problem -> note(exchange, failure, problem))
                .doOnNext(_ -> bear(exchange, failure))
                .flatMap(problem -> answer.write(exchange, problem));
    }

    private ProblemDetail read(ServerWebExchange exchange, Throwable failure) {
        var locale = exchange.getLocaleContext().getLocale();
        var problem = reading.read(failure, locale == null ? Locale.CHINESE : locale);
        problem.setProperty("requestId", RequestNumber.of(exchange));
        return problem;
    }

    /// The answer bears the headers its problem has.
    private static void bear(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ErrorResponse said) {
            exchange.getResponse().getHeaders().putAll(said.getHeaders());
        }
    }

    /// Half an answer is on its way and cannot be taken back. The line is cut, so that nobody takes
    /// it for a whole one; what happened stays here, because the server would log all of it.
    private static Mono<Void> breakOff(ServerWebExchange exchange, Throwable failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.empty();
        }
        log.error("request {} broke off: {}", RequestNumber.of(exchange), Trace.of(failure));
        return Mono.error(new BrokenOff());
    }

    /// Not even the problem could be told.
    private static Mono<Void> giveUp(
            ServerWebExchange exchange, Throwable failure, Throwable worse) {
        var response = exchange.getResponse();
        if (!response.setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR)) {
            return breakOff(exchange, worse);
        }
        log.error(
                "the problem of request {} could not be told: {}\nIt was: {}",
                RequestNumber.of(exchange),
                Trace.of(worse),
                Trace.of(failure));
        return response.setComplete();
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

    /// Tells the server to cut the line, and nothing else.
    private static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1;

        BrokenOff() {
            super("the answer broke off", null, false, false);
        }
    }
}
