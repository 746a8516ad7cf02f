package io.dueline.notifier.imports.runs;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Decision;
import io.dueline.notifier.imports.run.ImportRun.Failure;
import io.dueline.notifier.imports.run.ImportRun.Manner;
import io.dueline.notifier.imports.run.ImportRun.Outlook;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.imports.run.Wanted;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetRow;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

@Component
class RunRows {

    private static final String COLUMNS =
            "id, community_id, file, bytes, kind, state, looked_at, begun_by, begun_at, decided_by,"
                + " decided_at, ended_at, headings, headings_row, rows, sums, sum_rows, handled,"
                + " debtors, owed_minor, fault, fault_values";
    private static final int LATEST = 50;

    private final DatabaseClient database;

    RunRows(DatabaseClient database) {
        this.database = database;
    }

    /// @param holder who carries it on from the beginning, if anybody does
    /// @param held until when
    Mono<ImportRun> insert(
            CommunityId community,
            Wanted wanted,
            long bytes,
            Instant now,
            @Nullable String holder,
            Instant held) {
        return database.sql(
                        """
                        insert into import_run (community_id, file, bytes, kind, looked_at, begun_by,
                                                begun_at, claimed_by, claimed_until)
                        values (:community, :file, :bytes, :kind, :lookedAt, :by, :now, :holder, :held)
                        returning\s\
                        """
                                + COLUMNS)
                .bind("community", community.value())
                .bind("file", wanted.file())
                .bind("bytes", bytes)
                .bind("kind", maybe(wanted.kind().map(SheetKind::code).orElse(null), String.class))
                .bind("lookedAt", wanted.manner() == Manner.LOOKED_AT)
                .bind("by", wanted.by())
                .bind("now", now)
                .bind("holder", maybe(holder, String.class))
                .bind("held", held)
                .map(Columns.as(RunRows::run))
                .one();
    }

    Mono<ImportRun> find(long id) {
        return database.sql("select " + COLUMNS + " from import_run where id = :id")
                .bind("id", id)
                .map(Columns.as(RunRows::run))
                .one();
    }

    Flux<ImportRun> of(CommunityId community) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from import_run where community_id = :community"
                                + " order by id desc limit :latest")
                .bind("community", community.value())
                .bind("latest", LATEST)
                .map(Columns.as(RunRows::run))
                .all();
    }

    /// Takes the oldest one that nobody carries on; empty if there is none.
    Mono<ImportRun> claim(String holder, Instant now, Instant until) {
        return database.sql(
                        """
                        update import_run set claimed_by = :holder, claimed_until = :until
                        where id = (select id from import_run
                                    where state in ('reading', 'weighing', 'committing')
                                      and (claimed_until is null or claimed_until <= :now
                                           or claimed_by = :holder)
                                    order by id
                                    limit 1
                                    for update skip locked)
                        returning\s\
                        """
                                + COLUMNS)
                .bind("holder", holder)
                .bind("now", now)
                .bind("until", until)
                .map(Columns.as(RunRows::run))
                .one();
    }

    /// Where a run stands, held still until the surrounding transaction ends.
    ///
    /// @param readUpTo the last row kept
    /// @param handledUpTo the last owner handled
    record Standing(int readUpTo, String handledUpTo) {}

    /// Empty if the run is no longer in that state, or somebody else carries it on.
    Mono<Standing> hold(long run, State state, String holder) {
        return database.sql(
                        """
                        select read_up_to, handled_up_to from import_run
                        where id = :run and state = :state and claimed_by = :holder
                        for no key update
                        """)
                .bind("run", run)
                .bind("state", state.code())
                .bind("holder", holder)
                .map(
                        Columns.as(
                                row ->
                                        new Standing(
                                                row.count("read_up_to"),
                                                row.text("handled_up_to"))))
                .one();
    }

    Mono<Void> headed(long run, SheetKind kind, SheetRow headings) {
        return database.sql(
                        """
                        update import_run set kind = :kind, headings = :headings, headings_row = :row
                        where id = :run
                        """)
                .bind("kind", kind.code())
                .bind("headings", headings.cells().stream().map(Cell::text).toArray(String[]::new))
                .bind("row", headings.number())
                .bind("run", run)
                .then();
    }

    /// @param rows how many say anything up to there
    Mono<Void> readUpTo(
            long run, int row, int rows, int sums, List<Integer> sumRows, Instant until) {
        return database.sql(
                        """
                        update import_run
                        set read_up_to = :row, rows = :rows, sums = :sums, sum_rows = :sumRows,
                            claimed_until = :until
                        where id = :run
                        """)
                .bind("row", row)
                .bind("rows", rows)
                .bind("sums", sums)
                .bind("sumRows", sumRows.stream().map(Integer::longValue).toArray(Long[]::new))
                .bind("until", until)
                .bind("run", run)
                .then();
    }

    Mono<Void> handledUpTo(long run, String subject, int rows) {
        return database.sql(
                        """
                        update import_run
                        set handled_up_to = :subject, handled = handled + :rows, attempts = 0
                        where id = :run
                        """)
                .bind("subject", subject)
                .bind("rows", rows)
                .bind("run", run)
                .then();
    }

    Mono<Void> foreseen(long run, Outlook outlook) {
        return database.sql(
                        """
                        update import_run set debtors = :debtors, owed_minor = :owed
                        where id = :run
                        """)
                .bind("debtors", outlook.debtors())
                .bind("owed", outlook.owedMinor())
                .bind("run", run)
                .then();
    }

    /// Begins a state from its beginning.
    Mono<ImportRun> become(long run, State state) {
        return database.sql(
                        """
                        update import_run
                        set state = :state, handled = 0, handled_up_to = '', attempts = 0,
                            fault = null, fault_values = '{}'
                        where id = :run
                        returning\s\
                        """
                                + COLUMNS)
                .bind("state", state.code())
                .bind("run", run)
                .map(Columns.as(RunRows::run))
                .one();
    }

    Mono<ImportRun> end(long run, State state, Instant now) {
        return database.sql(
                        """
                        update import_run
                        set state = :state, ended_at = :now, claimed_by = null, claimed_until = null
                        where id = :run
                        returning\s\
                        """
                                + COLUMNS)
                .bind("state", state.code())
                .bind("now", now)
                .bind("run", run)
                .map(Columns.as(RunRows::run))
                .one();
    }

    Mono<ImportRun> fail(long run, Failure why, Instant now) {
        return database.sql(
                        """
                        update import_run
                        set state = 'failed', fault = :fault, fault_values = :values, ended_at = :now,
                            claimed_by = null, claimed_until = null
                        where id = :run
                        returning\s\
                        """
                                + COLUMNS)
                .bind("fault", why.kind().name().toLowerCase(Locale.ROOT))
                .bind("values", why.values().toArray(String[]::new))
                .bind("now", now)
                .bind("run", run)
                .map(Columns.as(RunRows::run))
                .one();
    }

    /// Goes on where it stopped.
    Mono<ImportRun> goOn(long run, State state) {
        return database.sql(
                        """
                        update import_run
                        set state = :state, attempts = 0, ended_at = null, fault = null,
                            fault_values = '{}', claimed_by = null, claimed_until = null
                        where id = :run
                        returning\s\
                        """
                                + COLUMNS)
                .bind("state", state.code())
                .bind("run", run)
                .map(Columns.as(RunRows::run))
                .one();
    }

    Mono<Void> decided(long run, Decision decision) {
        return database.sql(
                        """
                        update import_run
                        set decided_by = :by, decided_at = :at
                        where id = :run
                        """)
                .bind("by", decision.by())
                .bind("at", decision.at())
                .bind("run", run)
                .then();
    }

    /// Nobody carries it on.
    Mono<Void> release(long run) {
        return database.sql(
                        """
                        update import_run set claimed_by = null, claimed_until = null where id = :run
                        """)
                .bind("run", run)
                .then();
    }

    /// Lets it rest for a while after a fault.
    ///
    /// @return how often in a row it has failed
    Mono<Integer> postpone(long run, Instant until) {
        return database.sql(
                        """
                        update import_run
                        set attempts = attempts + 1, claimed_by = null, claimed_until = :until
                        where id = :run
                        returning attempts
                        """)
                .bind("until", until)
                .bind("run", run)
                .map(Columns.as(row -> row.count("attempts")))
                .one();
    }

    /// Holds the run still until the surrounding transaction ends.
    Mono<ImportRun> lock(long run) {
        return database.sql(
                        "select " + COLUMNS + " from import_run where id = :run for no key update")
                .bind("run", run)
                .map(Columns.as(RunRows::run))
                .one();
    }

    /// Waits until no other transaction imports for the community, and keeps others waiting.
    Mono<Void> takeTurns(CommunityId community) {
        return database.sql("select id from community where id = :id for no key update")
                .bind("id", community.value())
                .fetch()
                .first()
                .then();
    }

    private static ImportRun run(Columns row) {
        return new ImportRun(
                row.number("id"),
                new CommunityId(row.number("community_id")),
                row.text("file"),
                row.number("bytes"),
                Optional.ofNullable(row.maybeText("kind")).flatMap(SheetKind::ofCode),
                row.oneOf(State.class, "state"),
                row.flag("looked_at") ? Manner.LOOKED_AT : Manner.AT_ONCE,
                row.text("begun_by"),
                row.moment("begun_at"),
                decision(row),
                Optional.ofNullable(row.maybeMoment("ended_at")),
                SheetRow.written(row.count("headings_row"), row.texts("headings")),
                row.count("rows"),
                row.count("sums"),
                row.numbers("sum_rows").stream().map(Math::toIntExact).toList(),
                row.count("handled"),
                new Outlook(row.count("debtors"), row.number("owed_minor")),
                failure(row));
    }

    private static Optional<Decision> decision(Columns row) {
        return Optional.ofNullable(row.maybeText("decided_by"))
                .map(by -> new Decision(by, Objects.requireNonNull(row.maybeMoment("decided_at"))));
    }

    private static Optional<Failure> failure(Columns row) {
        return Optional.ofNullable(row.maybeText("fault"))
                .map(_ -> row.oneOf(SheetFault.Kind.class, "fault"))
                .map(kind -> new Failure(kind, row.texts("fault_values")));
    }
}
