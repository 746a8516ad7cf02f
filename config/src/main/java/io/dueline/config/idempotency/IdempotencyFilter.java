package io.dueline.config.idempotency;

import io.dueline.config.idempotency.IdempotencyProblem.Kind;
import io.dueline.notifier.access.Answer;
import io.dueline.notifier.access.Caller;
import io.dueline.notifier.access.FirstAnswers;
import io.dueline.notifier.access.Repeatable;
import io.dueline.notifier.access.Turn;
import io.dueline.notifier.access.Turn.Answered;
import io.dueline.notifier.access.Turn.Different;
import io.dueline.notifier.access.Turn.UnderWay;
import io.dueline.notifier.access.Turn.Yours;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/// Does what a program asks once, however often it asks with the same `Idempotency-Key`. Behind
/// security, so that the key belongs to a caller and a refused request costs it nothing.
@Component
@Order(0)
class IdempotencyFilter implements WebFilter {

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LARGEST_BODY = 1024 * 1024;

    private final FirstAnswers answers;
    private final ErrorWebExceptionHandler failures;

    IdempotencyFilter(FirstAnswers answers, ErrorWebExceptionHandler failures) {
        this.answers = answers;
        this.failures = failures;
    }

    /// A request that is read as a whole, with what comes behind.
    private record Asked(ServerWebExchange exchange, byte[] body, WebFilterChain chain) {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.fromCallable(() -> IdempotencyKey.of(exchange.getRequest()))
                .flatMap(
                        key ->
                                key.map(given -> once(given, exchange, chain))
                                        .orElseGet(() -> chain.filter(exchange)));
    }

    private Mono<Void> once(IdempotencyKey key, ServerWebExchange exchange, WebFilterChain chain) {
        return body(exchange.getRequest())
                .map(body -> new Asked(exchange, body, chain))
                .flatMap(asked -> once(key, asked));
    }

    private Mono<Void> once(IdempotencyKey key, Asked asked) {
        return caller().map(caller -> repeatable(caller, key, asked))
                .flatMap(answers::turnOf)
                .flatMap(turn -> take(turn, asked));
    }

    private Mono<Void> take(Turn turn, Asked asked) {
        return switch (turn) {
            case Yours yours -> first(yours, asked);
            case Answered(var answer) -> again(answer, asked.exchange());
            case UnderWay() -> Mono.error(() -> new IdempotencyProblem(Kind.UNDER_WAY));
            case Different() -> Mono.error(() -> new IdempotencyProblem(Kind.REUSED));
        };
    }

    /// A failure is answered in here, so that its answer is kept as well.
    private Mono<Void> first(Yours turn, Asked asked) {
        var response = new KeptResponse(asked.exchange().getResponse(), answers, turn);
        var kept =
                asked.exchange()
                        .mutate()
                        .request(new ReadRequest(asked.exchange().getRequest(), asked.body()))
                        .response(response)
                        .build();
        return asked.chain()
                .filter(kept)
                .onErrorResume(failure -> failures.handle(kept, failure))
                .then(Mono.defer(response::settleUnlessSettled));
    }

    private static Mono<Void> again(Answer answer, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        response.getHeaders().set(REPLAYED, "true");
        if (answer.contentType() != null) {
            response.getHeaders().set("Content-Type", answer.contentType());
        }
        return answer.body().length == 0
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }

    private static Repeatable repeatable(String caller, IdempotencyKey key, Asked asked) {
        var request = asked.exchange().getRequest();
        var what = request.getMethod() + " " + request.getURI().getRawPath() + query(request);
        return Repeatable.of(caller, key.value(), what, asked.body());
    }

    private static String query(ServerHttpRequest request) {
        var query = request.getURI().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    /// Where nobody has to show a key, all share one name.
    private static Mono<String> caller() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(who -> who.getPrincipal())
                .ofType(Caller.class)
                .map(Caller::code)
                .defaultIfEmpty("anybody");
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), LARGEST_BODY)
                .map(IdempotencyFilter::bytes)
                .onErrorMap(
                        DataBufferLimitException.class, _ -> new IdempotencyProblem(Kind.TOO_LARGE))
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
