package io.dueline.bot.cases;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class HistoryRows {

    private final DatabaseClient database;

    HistoryRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(CaseEvent event) {
        return database.sql(
                        """
                        insert into case_event (case_id, kind, made_by, words, detail, at)
                        values (:case, :kind, :by, :words, :detail, :at)
                        """)
                .bind("case", event.caseId())
                .bind("kind", event.kind().code())
                .bind("by", event.by())
                .bind("words", maybe(event.words(), String.class))
                .bind("detail", maybe(event.detail(), String.class))
                .bind("at", event.at())
                .then();
    }

    Flux<CaseEvent> of(long caseId) {
        return database.sql(
                        """
                        select case_id, kind, made_by, words, detail, at
                        from case_event
                        where case_id = :case
                        order by id
                        """)
                .bind("case", caseId)
                .map(Columns.as(HistoryRows::event))
                .all();
    }

    private static CaseEvent event(Columns row) {
        return new CaseEvent(
                row.number("case_id"),
                row.oneOf(CaseEvent.Kind.class, "kind"),
                row.text("made_by"),
                row.maybeText("words"),
                row.maybeText("detail"),
                row.moment("at"));
    }
}
