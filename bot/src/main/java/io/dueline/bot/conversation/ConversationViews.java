package io.dueline.bot.conversation;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/// Conversations as other systems see them.
@Component
class ConversationViews {

    private final DatabaseClient database;

    ConversationViews(DatabaseClient database) {
        this.database = database;
    }

    /// @param state `idle`, `asked`, `taken` or `waiting`
    /// @param staff who has taken it
    /// @param needsPerson why a person is needed, if so
    /// @param red whether it is to be looked at before all others
    /// @param understood what was made out of the last message, with the words that say so
    record ConversationView(
            long owner,
            String name,
            String state,
            @Nullable Long staff,
            @Nullable Instant takenUntil,
            @Nullable String needsPerson,
            boolean red,
            int unread,
            String stance,
            @Nullable LocalDate stanceUntil,
            @Nullable Instant lastActivity,
            @JsonRawValue @Nullable String understood) {

        @Override
        public String toString() {
            return "ConversationView[" + owner + "]";
        }
    }

    /// Those of these owners that have begun, latest first.
    Flux<ConversationView> of(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select c.owner_id, o.name, c.state, c.staff, c.taken_until, c.needs_person,
                               c.red, c.unread, c.last_activity,
                               coalesce(s.stance, 'undecided') as stance, s.until,
                               (select r.intents::text from reading r
                                where r.owner_id = c.owner_id
                                order by r.inbound_id desc limit 1) as understood
                        from conversation c
                        join owner o on o.id = c.owner_id
                        left join lateral (select stance, until from stance_change
                                           where owner_id = c.owner_id
                                           order by id desc limit 1) s on true
                        where c.owner_id = any(:owners)
                        order by c.last_activity desc, c.owner_id desc
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(ConversationViews::view))
                .all();
    }

    private static ConversationView view(Columns row) {
        return new ConversationView(
                row.number("owner_id"),
                row.text("name"),
                row.text("state"),
                row.maybeNumber("staff"),
                row.maybeMoment("taken_until"),
                row.maybeText("needs_person"),
                row.flag("red"),
                row.count("unread"),
                row.text("stance"),
                row.maybeDay("until"),
                row.maybeMoment("last_activity"),
                row.maybeText("understood"));
    }
}
