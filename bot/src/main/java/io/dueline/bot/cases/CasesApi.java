package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseView.WithHistory;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reading only; what staff and programs do to a case is done by `admin.cases`, which keeps the
/// trail.
@RestController
@RequestMapping("/api/cases")
class CasesApi {

    private static final int MOST_OWNERS = 200;

    private final Cases cases;
    private final CaseViews views;
    private final OwnerDirectory owners;

    CasesApi(Cases cases, CaseViews views, OwnerDirectory owners) {
        this.cases = cases;
        this.views = views;
        this.owners = owners;
    }

    /// The cases of the owners meant, newest first.
    @GetMapping
    Flux<CaseView> list(OwnerQuery query) {
        return owners.matching(query.naming(), MOST_OWNERS)
                .map(Owner::id)
                .collectList()
                .flatMapMany(cases::among)
                .collectList()
                .flatMapMany(views::of);
    }

    @GetMapping("/{number}")
    Mono<WithHistory> one(@PathVariable String number) {
        return named(number).flatMap(views::withHistory);
    }

    private Mono<Case> named(String number) {
        return cases.named(number).switchIfEmpty(Mono.error(UnknownCase::new));
    }
}
