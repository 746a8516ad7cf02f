package io.dueline.admin.owners;

import io.dueline.admin.owners.Happening.Part;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

/// What an owner promised, what they complained of, and what staff did about them.
@Component
class AffairRows {

    private final DatabaseClient database;

    AffairRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Happening> promises(long owner) {
        return database.sql(
                        """
                        select id, due, amount_minor, currency, 'made' as state, words,
                               null as because, made_by as by, made_at as at
                        from promise where owner_id = :owner
                        union all
                        select id, due, amount_minor, currency, state, null,
                               settled_because, null, settled_at
                        from promise where owner_id = :owner and settled_at is not null
                        """)
                .bind("owner", owner)
                .map(Columns.as(AffairRows::promise))
                .all();
    }

    Flux<Happening> cases(long owner) {
        return database.sql(
                        """
                        select e.id, e.made_by, e.words, e.at, c.number, c.topic,
                               case when e.kind = 'told' and e.detail = 'supervisor'
                                    then 'told_supervisor' else e.kind end as kind
                        from cases c
                        join case_event e on e.case_id = c.id
                        where c.owner_id = :owner
                        """)
                .bind("owner", owner)
                .map(Columns.as(AffairRows::caseEvent))
                .all();
    }

    /// Without those that left a trace of their own, which is shown with who did it.
    Flux<Happening> deeds(long owner) {
        return database.sql(
                        """
                        select id, at, deed,
                               coalesce('staff:' || staff_member_id, detail ->> 'by') as by
                        from audit_entry
                        where subject_kind in ('owner', 'conversation') and subject_id = :owner
                          and deed not in ('set stance', 'place hold', 'record opt-out', 'end opt-out')
                        """)
                .bind("owner", String.valueOf(owner))
                .map(Columns.as(AffairRows::deed))
                .all();
    }

    private static Happening promise(Columns row) {
        var state = row.text("state");
        return Happening.of(
                        "promise-" + state + "-" + row.number("id"),
                        row.moment("at"),
                        Part.PROMISES,
                        hueOf(state),
                        "promise_" + state)
                .because(row.maybeText("because"))
                .saying(row.maybeText("words"))
                .worth(new Money(row.number("amount_minor"), row.currency("currency")))
                .on(row.day("due"))
                .by(row.maybeText("by"));
    }

    private static Happening caseEvent(Columns row) {
        var kind = row.text("kind");
        return Happening.of(
                        "case-" + row.number("id"),
                        row.moment("at"),
                        Part.CASES,
                        "opened".equals(kind) || "reopened".equals(kind) ? "amber" : "plain",
                        "case_" + kind)
                .because("topic_" + row.text("topic"))
                .numbered("C-" + row.number("number"))
                .saying(row.maybeText("words"))
                .by(row.text("made_by"));
    }

    private static Happening deed(Columns row) {
        return Happening.of(
                        "deed-" + row.number("id"), row.moment("at"), Part.OTHER, "plain", "deed")
                .because(row.text("deed").replace(' ', '_').replace('-', '_'))
                .by(row.maybeText("by"));
    }

    private static String hueOf(String state) {
        return switch (state) {
            case "kept" -> "green";
            case "broken" -> "red";
            case "cancelled" -> "plain";
            default -> "green";
        };
    }
}
