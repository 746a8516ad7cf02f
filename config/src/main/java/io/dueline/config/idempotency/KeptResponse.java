package io.dueline.config.idempotency;

import io.dueline.notifier.access.Answer;
import io.dueline.notifier.access.FirstAnswers;
import io.dueline.notifier.access.Turn.Yours;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keeps an answer before it is sent, so that whoever has it can have it again. Our own failure is
/// not kept: a repetition tries anew.
final class KeptResponse extends ServerHttpResponseDecorator {

    private final FirstAnswers answers;
    private final Yours turn;
    private boolean settled;

    KeptResponse(ServerHttpResponse response, FirstAnswers answers, Yours turn) {
        super(response);
        this.answers = answers;
        this.turn = turn;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(body)
                .map(KeptResponse::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(
                        bytes ->
                                settle(bytes)
                                        .then(
                                                super.writeWith(
                                                        Mono.fromSupplier(
                                                                () ->
                                                                        bufferFactory()
                                                                                .wrap(bytes)))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(
            Publisher<? extends Publisher<? extends DataBuffer>> parts) {
        return writeWith(Flux.from(parts).concatMap(part -> part));
    }

    /// Settles an answer without a body.
    Mono<Void> settleUnlessSettled() {
        return settled ? Mono.empty() : settle(new byte[0]);
    }

    private Mono<Void> settle(byte[] body) {
        settled = true;
        var status = getStatusCode() == null ? HttpStatus.OK : getStatusCode();
        var type = getHeaders().getFirst("Content-Type");
        return status.is5xxServerError()
                ? answers.giveBack(turn)
                : answers.keep(turn, new Answer(status.value(), type, body));
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
