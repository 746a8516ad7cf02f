package io.dueline.bot.promise;

import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.time.LocalDate;

@RestController
@RequestMapping("/api/promises")
class PromisesApi {

    private static final int MOST_OWNERS = 200;

    private final Promises promises;
    private final OwnerDirectory owners;

    PromisesApi(Promises promises, OwnerDirectory owners) {
        this.promises = promises;
        this.owners = owners;
    }

    /// A promise as other systems see it.
    record PromiseView(
            long id,
            long owner,
            @Nullable LocalDate from,
            LocalDate due,
            MoneyView amount,
            String state,
            @Nullable String words,
            Instant madeAt,
            @Nullable Instant settledAt) {

        static PromiseView of(PromiseToPay promise) {
            return new PromiseView(
                    promise.id(),
                    promise.owner().value(),
                    promise.from(),
                    promise.due(),
                    MoneyView.of(promise.amount()),
                    promise.state().code(),
                    promise.words(),
                    promise.madeAt(),
                    promise.settledAt());
        }
    }

    /// The promises of the owners meant, newest first.
    @GetMapping
    Flux<PromiseView> list(OwnerQuery query) {
        return owners.matching(query.naming(), MOST_OWNERS)
                .map(Owner::id)
                .collectList()
                .flatMapMany(promises::among)
                .map(PromiseView::of);
    }
}
