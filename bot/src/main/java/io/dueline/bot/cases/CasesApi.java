package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseView.WithHistory;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/cases")
class CasesApi {

    private static final int MOST_OWNERS = 200;
    private static final String API = "api";

    private final Cases cases;
    private final CaseViews views;
    private final OwnerDirectory owners;

    CasesApi(Cases cases, CaseViews views, OwnerDirectory owners) {
        this.cases = cases;
        this.views = views;
        this.owners = owners;
    }

    /// What is noted in a case.
    record Note(@NotBlank @Size(max = Said.LONGEST) String words) {}

    /// What was done about it, if that is said.
    record Report(@Nullable @Size(max = Said.LONGEST) String words) {}

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

    @PostMapping("/{number}/accept")
    Mono<WithHistory> accept(@PathVariable String number) {
        return named(number)
                .flatMap(found -> cases.accept(found.id(), API))
                .flatMap(views::withHistory);
    }

    @PostMapping("/{number}/note")
    Mono<WithHistory> note(@PathVariable String number, @Valid @RequestBody Note note) {
        return named(number)
                .flatMap(found -> cases.note(found.id(), note.words(), API))
                .flatMap(views::withHistory);
    }

    @PostMapping("/{number}/done")
    Mono<WithHistory> done(
            @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable Report report) {
        var words = report == null ? null : report.words();
        return named(number)
                .flatMap(found -> cases.done(found.id(), words, API))
                .flatMap(views::withHistory);
    }

    private Mono<Case> named(String number) {
        return cases.named(number).switchIfEmpty(Mono.error(UnknownCase::new));
    }
}
