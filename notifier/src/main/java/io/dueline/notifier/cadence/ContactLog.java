package io.dueline.notifier.cadence;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every contact with every owner, whoever made it.
@Component
public class ContactLog {

    private final DatabaseClient database;

    ContactLog(DatabaseClient database) {
        this.database = database;
    }

    /// Enters a contact; one already entered under the same reference stays as it is.
    public Mono<Void> log(Touch touch) {
        return database.sql(
                        """
                        insert into touch (owner_id, kind, reached, made_by, reference, at)
                        values (:owner, :kind, :reached, :by, :reference, :at)
                        on conflict (owner_id, reference) do nothing
                        """)
                .bind("owner", touch.owner().value())
                .bind("kind", touch.kind().code())
                .bind("reached", touch.real())
                .bind("by", touch.by())
                .bind("reference", touch.reference())
                .bind("at", touch.at())
                .then();
    }

    /// The contacts of these owners since a moment, latest first.
    public Mono<Map<OwnerId, List<Touch>>> since(Collection<OwnerId> owners, Instant moment) {
        return database.sql(
                        """
                        select owner_id, kind, reached, made_by, reference, at from touch
                        where owner_id = any(:owners) and at >= :moment
                        order by at desc, id desc
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .bind("moment", moment)
                .map(Columns.as(ContactLog::touch))
                .all()
                .collectList()
                .map(touches -> touches.stream().collect(Collectors.groupingBy(Touch::owner)));
    }

    private static Touch touch(Columns row) {
        return new Touch(
                new OwnerId(row.number("owner_id")),
                row.oneOf(Touch.Kind.class, "kind"),
                row.flag("reached"),
                row.text("made_by"),
                row.text("reference"),
                row.moment("at"));
    }
}
