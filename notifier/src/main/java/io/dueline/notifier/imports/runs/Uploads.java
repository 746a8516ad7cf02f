package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps what somebody sends: in a file of ours while it comes in and while it is read, in the
/// database between the two, where every instance finds it.
@Component
class Uploads {

    private static final int CHUNK = 1 << 19;

    private final ImportSettings settings;
    private final ImportThreads threads;
    private final ChunkRows rows;

    Uploads(ImportSettings settings, ImportThreads threads, ChunkRows rows) {
        this.settings = settings;
        this.threads = threads;
        this.rows = rows;
    }

    /// Fails with a [SheetFault] as soon as more comes than is taken in; the rest is not read.
    Mono<Path> receive(Flux<DataBuffer> content) {
        return empty().flatMap(file -> fill(file, content).thenReturn(file));
    }

    Mono<Long> size(Path file) {
        return threads.call(() -> Files.size(file));
    }

    /// Puts the file into the database.
    Mono<Void> store(long run, Path file, long size) {
        var chunks = Math.toIntExact((size + CHUNK - 1) / CHUNK);
        return Flux.range(0, chunks).concatMap(number -> store(run, file, number)).then();
    }

    /// Gets it out again, into a file of this instance.
    Mono<Path> fetch(long run) {
        return empty().flatMap(file -> fetch(run, file).thenReturn(file));
    }

    Mono<Void> discard(Path file) {
        return threads.call(() -> Files.deleteIfExists(file)).then();
    }

    private Mono<Void> store(long run, Path file, int number) {
        return threads.call(() -> chunk(file, number))
                .flatMap(bytes -> rows.insert(run, number, bytes));
    }

    private Mono<Boolean> fetch(long run, Path file) {
        return rows.count(run)
                .flatMapMany(count -> Flux.range(0, count))
                .concatMap(number -> rows.chunk(run, number))
                .concatMap(bytes -> threads.call(() -> append(file, bytes)))
                .then(Mono.just(true))
                .onErrorResume(fault -> discard(file).then(Mono.error(fault)));
    }

    private Mono<Path> empty() {
        return threads.call(() -> Files.createTempFile("dueline-import-", ".sheet"));
    }

    private static byte[] chunk(Path file, int number) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var from = (long) number * CHUNK;
            in.seek(from);
            var bytes = new byte[Math.toIntExact(Math.min(CHUNK, in.length() - from))];
            in.readFully(bytes);
            return bytes;
        }
    }

    private static Path append(Path file, byte[] bytes) throws IOException {
        return Files.write(file, bytes, StandardOpenOption.APPEND);
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
