package io.dueline.admin.staff;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class StaffSessionRows {

    private final DatabaseClient database;

    StaffSessionRows(DatabaseClient database) {
        this.database = database;
    }

    /// A session that has not been ended, and whose it is.
    record Session(StaffMember member, Instant startedAt, Instant seenAt) {}

    Mono<Void> insert(SessionToken token, StaffId member, Instant at) {
        return database.sql(
                        """
                        insert into staff_session (token_hash, staff_member_id, started_at, seen_at)
                        values (:hash, :member, :at, :at)
                        """)
                .bind("hash", token.hash())
                .bind("member", member.value())
                .bind("at", at)
                .then();
    }

    Mono<Session> find(SessionToken token) {
        return database.sql(
                        """
                        select m.id, m.login, m.name, m.role, m.language, m.disabled_at,
                               m.password_given,
                               s.started_at, s.seen_at
                        from staff_session s
                        join staff_member m on m.id = s.staff_member_id
                        where s.token_hash = :hash and m.disabled_at is null
                        """)
                .bind("hash", token.hash())
                .map(Columns.as(StaffSessionRows::session))
                .one();
    }

    Mono<Void> seen(SessionToken token, Instant at) {
        return database.sql("update staff_session set seen_at = :at where token_hash = :hash")
                .bind("hash", token.hash())
                .bind("at", at)
                .then();
    }

    Mono<Void> delete(SessionToken token) {
        return database.sql("delete from staff_session where token_hash = :hash")
                .bind("hash", token.hash())
                .then();
    }

    Mono<Void> deleteOf(StaffId member) {
        return database.sql("delete from staff_session where staff_member_id = :member")
                .bind("member", member.value())
                .then();
    }

    Mono<Void> deleteOthersOf(StaffId member, SessionToken but) {
        return database.sql(
                        """
                        delete from staff_session
                        where staff_member_id = :member and token_hash <> :but
                        """)
                .bind("member", member.value())
                .bind("but", but.hash())
                .then();
    }

    Mono<Void> deleteOlderThan(Instant moment) {
        return database.sql("delete from staff_session where started_at < :moment")
                .bind("moment", moment)
                .then();
    }

    private static Session session(Columns row) {
        return new Session(StaffRows.member(row), row.moment("started_at"), row.moment("seen_at"));
    }
}
