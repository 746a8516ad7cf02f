package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.imports.SheetFault.Kind;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps what somebody sends in a file of ours while it is read.
@Component
class Uploads {

    private final ImportSettings settings;
    private final ImportThreads threads;

    Uploads(ImportSettings settings, ImportThreads threads) {
        this.settings = settings;
        this.threads = threads;
    }

    /// Fails with a [SheetFault] as soon as more comes than is taken in; the rest is not read.
    Mono<Path> keep(Flux<DataBuffer> content) {
        return threads.call(() -> Files.createTempFile("dueline-import-", ".sheet"))
                .flatMap(file -> fill(file, content).thenReturn(file));
    }

    Mono<Void> discard(Path file) {
        return threads.call(() -> Files.deleteIfExists(file)).then();
    }

    private Mono<Boolean> fill(Path file, Flux<DataBuffer> content) {
        var limit = settings.maxFileSize().toBytes();
        return DataBufferUtils.write(DataBufferUtils.takeUntilByteCount(content, limit + 1), file)
                .then(threads.call(() -> isWithin(limit, file)))
                .onErrorResume(fault -> discard(file).then(Mono.error(fault)));
    }

    private boolean isWithin(long limit, Path file) throws IOException {
        if (Files.size(file) > limit) {
            throw new SheetFault(Kind.TOO_LARGE, settings.maxFileSize().toMegabytes());
        }
        return true;
    }
}
