package io.dueline.admin.cases;

import io.dueline.admin.cases.CaseDeeds.Deed;
import io.dueline.admin.staff.Actors;
import io.dueline.bot.cases.CaseView.WithHistory;
import io.dueline.bot.cases.CaseViews;
import io.dueline.bot.cases.UnknownCase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// What is done to a case, for programs.
@RestController
@RequestMapping("/api/cases/{number}")
class CaseDeedsApi {

    private final CaseDeeds deeds;
    private final Actors actors;
    private final CaseViews views;

    CaseDeedsApi(CaseDeeds deeds, Actors actors, CaseViews views) {
        this.deeds = deeds;
        this.actors = actors;
        this.views = views;
    }

    /// What is noted in a case.
    ///
    /// @param staff the number of the member of staff who notes it, if it is one
    record Note(@NotBlank @Size(max = Said.LONGEST) String words, @Nullable Long staff) {}

    /// @param words what there is to say about it, if anything
    /// @param staff the number of the member of staff who acts, if it is one
    record Report(@Nullable @Size(max = Said.LONGEST) String words, @Nullable Long staff) {
        static final Report NOTHING = new Report(null, null);
    }

    @PostMapping("/accept")
    Mono<WithHistory> accept(
            @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable Report report) {
        return act(number, Deed.ACCEPT, report);
    }

    @PostMapping("/note")
    Mono<WithHistory> note(@PathVariable String number, @Valid @RequestBody Note note) {
        return act(number, Deed.NOTE, new Report(note.words(), note.staff()));
    }

    @PostMapping("/done")
    Mono<WithHistory> done(
            @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable Report report) {
        return act(number, Deed.DONE, report);
    }

    /// The owner says so, to whoever reports it: the case is closed, and what it held up goes on.
    @PostMapping("/fixed")
    Mono<WithHistory> fixed(
            @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable Report report) {
        return act(number, Deed.FIXED, report);
    }

    /// The owner says so: a case reported done is open again, one level up.
    @PostMapping("/not-fixed")
    Mono<WithHistory> notFixed(
            @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable Report report) {
        return act(number, Deed.NOT_FIXED, report);
    }

    private Mono<WithHistory> act(String number, Deed deed, @Nullable Report given) {
        var report = given == null ? Report.NOTHING : given;
        return actors.program(report.staff())
                .flatMap(who -> deeds.act(number, deed, new Said(report.words()), who))
                .switchIfEmpty(Mono.error(UnknownCase::new))
                .flatMap(views::withHistory);
    }
}
