package io.dueline.admin.staff;

import io.dueline.notifier.owner.Language;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class StaffRows {

    private final DatabaseClient database;

    StaffRows(DatabaseClient database) {
        this.database = database;
    }

    /// One who may sign in, with what their password must match.
    record Credentials(StaffMember member, String passwordHash) {}

    Mono<StaffMember> find(StaffId id) {
        return database.sql(
                        """
                        select id, login, name, role, language, disabled_at,
                               password_given
                        from staff_member
                        where id = :id
                        """)
                .bind("id", id.value())
                .map(Columns.as(StaffRows::member))
                .one();
    }

    Mono<StaffMember> byLogin(String login) {
        return database.sql(
                        """
                        select id, login, name, role, language, disabled_at,
                               password_given
                        from staff_member
                        where login = lower(:login)
                        """)
                .bind("login", login)
                .map(Columns.as(StaffRows::member))
                .one();
    }

    Flux<StaffMember> all() {
        return database.sql(
                        """
                        select id, login, name, role, language, disabled_at,
                               password_given
                        from staff_member
                        order by disabled_at is not null, name, id
                        """)
                .map(Columns.as(StaffRows::member))
                .all();
    }

    /// Empty: nobody of that login may sign in.
    Mono<Credentials> credentials(String login) {
        return database.sql(
                        """
                        select id, login, name, role, language, disabled_at,
                               password_given, password_hash
                        from staff_member
                        where login = :login and disabled_at is null
                        """)
                .bind("login", login)
                .map(Columns.as(row -> new Credentials(member(row), row.text("password_hash"))))
                .one();
    }

    Mono<Boolean> areThere() {
        return database.sql("select exists (select 1 from staff_member) as there")
                .map(Columns.as(row -> row.flag("there")))
                .one();
    }

    /// Those who run Dueline; none of them changes before the transaction ends.
    Flux<StaffId> holdOperators() {
        return database.sql(
                        """
                        select id
                        from staff_member
                        where role = 'operator' and disabled_at is null
                        order by id
                        for update
                        """)
                .map(Columns.as(row -> new StaffId(row.number("id"))))
                .all();
    }

    /// Empty: the login is taken.
    Mono<Long> insert(NewStaffMember member, String passwordHash, Instant hiredAt) {
        return database.sql(
                        """
                        insert into staff_member (login, name, role, password_hash, language, hired_at)
                        values (:login, :name, lower(:role), :hash, :language, :hiredAt)
                        on conflict (login) do nothing
                        returning id
                        """)
                .bind("login", member.login())
                .bind("name", member.name())
                .bind("role", member.role().name())
                .bind("hash", passwordHash)
                .bind("language", member.language().code())
                .bind("hiredAt", hiredAt)
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    Mono<Void> disable(StaffId id, Instant at) {
        return database.sql(
                        """
                        update staff_member set disabled_at = :at
                        where id = :id and disabled_at is null
                        """)
                .bind("id", id.value())
                .bind("at", at)
                .then();
    }

    Mono<Void> enable(StaffId id) {
        return database.sql("update staff_member set disabled_at = null where id = :id")
                .bind("id", id.value())
                .then();
    }

    Mono<Void> change(StaffId id, Post post) {
        return database.sql(
                        """
                        update staff_member
                        set name = :name, role = lower(:role), language = :language
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("name", post.name())
                .bind("role", post.role().name())
                .bind("language", post.language().code())
                .then();
    }

    /// A password somebody else chose.
    Mono<Void> give(StaffId id, String passwordHash) {
        return database.sql(
                        """
                        update staff_member set password_hash = :hash, password_given = true
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("hash", passwordHash)
                .then();
    }

    /// A password they chose themselves.
    Mono<Void> chooseOwn(StaffId id, String passwordHash) {
        return database.sql(
                        """
                        update staff_member set password_hash = :hash, password_given = false
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("hash", passwordHash)
                .then();
    }

    static StaffMember member(Columns row) {
        return new StaffMember(
                new StaffId(row.number("id")),
                row.text("login"),
                row.text("name"),
                row.oneOf(Role.class, "role"),
                Language.ofCode(row.text("language")),
                row.maybeMoment("disabled_at"),
                row.flag("password_given"));
    }
}
