package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.sheet.Sheet;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/// The few threads on which sheets are read, because reading one blocks.
@Component
class ImportThreads implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 64;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "imports");

    <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(scheduler);
    }

    /// What a sheet holds, read as it is asked for.
    <T> Flux<T> stream(Callable<Sheet> opening, Function<Sheet, Stream<T>> reading) {
        return Flux.using(opening, sheet -> Flux.fromStream(() -> reading.apply(sheet)))
                .subscribeOn(scheduler);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
