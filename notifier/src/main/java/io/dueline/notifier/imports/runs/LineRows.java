package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.run.Leftover;
import io.dueline.notifier.imports.sheet.SheetRow;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rows of a run, and what is wrong with them.
@Component
class LineRows {

    /// Joins cells and values where one statement carries those of many rows; no cell can hold it.
    private static final String BETWEEN = "\u001F";

    private final DatabaseClient database;

    LineRows(DatabaseClient database) {
        this.database = database;
    }

    /// A row on its way into the table.
    record Kept(int row, String subject, List<String> cells) {}

    Mono<Void> keep(long run, List<Kept> rows) {
        return database.sql(
                        """
                        insert into import_row (run_id, row, subject, cells)
                        select :run, row, subject, string_to_array(cells, :between)
                        from unnest(:rows::int[], :subjects::text[], :cells::text[])
                             as given(row, subject, cells)
                        on conflict (run_id, row) do nothing
                        """)
                .bind("run", run)
                .bind("between", BETWEEN)
                .bind("rows", rows.stream().map(Kept::row).toArray(Integer[]::new))
                .bind("subjects", texts(rows, Kept::subject))
                .bind("cells", texts(rows, kept -> String.join(BETWEEN, kept.cells())))
                .then();
    }

    /// Of rows that are kept already; what was said of one before is not said again.
    Mono<Void> leaveOut(long run, List<Fault> faults) {
        return database.sql(
                        """
                        insert into import_fault (run_id, row, heading, code, values)
                        select :run, row, heading, code,
                               coalesce(string_to_array(nullif(said, ''), :between), '{}')
                        from unnest(:rows::int[], :headings::text[], :codes::text[], :said::text[])
                             as given(row, heading, code, said)
                        on conflict (run_id, row, heading, code) do nothing
                        """)
                .bind("run", run)
                .bind("between", BETWEEN)
                .bind("rows", faults.stream().map(Fault::row).toArray(Integer[]::new))
                .bind("headings", texts(faults, fault -> fault.heading().code()))
                .bind("codes", texts(faults, Fault::code))
                .bind("said", texts(faults, fault -> String.join(BETWEEN, fault.values())))
                .then();
    }

    /// The good rows of the owners behind one, up to another.
    Flux<Kept> good(long run, String after, String upTo) {
        return database.sql(
                        """
                        select r.row, r.subject, r.cells
                        from import_row r
                        where r.run_id = :run and r.subject > :after and r.subject <= :upTo
                          and not exists (select 1 from import_fault f
                                          where f.run_id = r.run_id and f.row = r.row)
                        order by r.subject, r.row
                        """)
                .bind("run", run)
                .bind("after", after)
                .bind("upTo", upTo)
                .map(Columns.as(LineRows::kept))
                .all();
    }

    /// How far the next owners reach.
    ///
    /// @param rows how many of theirs there are, good or not
    record Reach(String upTo, int rows) {}

    /// All rows of an owner are within one reach; empty behind the last.
    Mono<Reach> reach(long run, String subject, int most) {
        return database.sql(
                        """
                        select page.last, (select count(*) from import_row r
                                           where r.run_id = :run and r.subject > :subject
                                             and r.subject <= page.last)::int as rows
                        from (select max(n.subject) as last
                              from (select subject from import_row
                                    where run_id = :run and subject > :subject
                                    order by subject, row
                                    limit :most) n) page
                        where page.last is not null
                        """)
                .bind("run", run)
                .bind("subject", subject)
                .bind("most", most)
                .map(Columns.as(row -> new Reach(row.text("last"), row.count("rows"))))
                .one();
    }

    Mono<Integer> countLeftOut(long run) {
        return database.sql(
                        """
                        select count(distinct row)::int as rows from import_fault where run_id = :run
                        """)
                .bind("run", run)
                .map(Columns.as(row -> row.count("rows")))
                .one();
    }

    /// The rows left out behind a row, in the order of the sheet.
    Flux<Leftover> leftOut(long run, int afterRow, int most) {
        return database.sql(
                        """
                        select r.row, r.cells, f.heading, f.code, f.values
                        from (select row, cells from import_row n
                              where n.run_id = :run and n.row > :after
                                and exists (select 1 from import_fault x
                                            where x.run_id = n.run_id and x.row = n.row)
                              order by n.row
                              limit :most) r
                        join import_fault f on f.run_id = :run and f.row = r.row
                        order by r.row
                        """)
                .bind("run", run)
                .bind("after", afterRow)
                .bind("most", most)
                .map(Columns.as(LineRows::leftover))
                .all()
                .collectList()
                .flatMapIterable(LineRows::gathered);
    }

    Mono<Void> deleteTakenIn(long run) {
        return database.sql(
                        """
                        delete from import_row r
                        where r.run_id = :run
                          and not exists (select 1 from import_fault f
                                          where f.run_id = r.run_id and f.row = r.row)
                        """)
                .bind("run", run)
                .then();
    }

    Mono<Void> delete(long run) {
        return database.sql("delete from import_row where run_id = :run").bind("run", run).then();
    }

    static SheetRow row(Kept kept) {
        return SheetRow.written(kept.row(), kept.cells());
    }

    private static Kept kept(Columns row) {
        return new Kept(row.count("row"), row.text("subject"), row.texts("cells"));
    }

    private static Leftover leftover(Columns row) {
        var fault =
                new Fault(
                        row.count("row"),
                        row.oneOf(Heading.class, "heading"),
                        row.text("code"),
                        row.texts("values"));
        return new Leftover(fault.row(), row.texts("cells"), List.of(fault));
    }

    /// One for each row, with its faults from left to right.
    private static List<Leftover> gathered(List<Leftover> single) {
        Map<Integer, Leftover> byRow = new LinkedHashMap<>();
        single.forEach(one -> byRow.merge(one.row(), one, LineRows::both));
        return byRow.values().stream().map(LineRows::inOrder).toList();
    }

    private static Leftover both(Leftover one, Leftover other) {
        var faults = Stream.concat(one.faults().stream(), other.faults().stream());
        return new Leftover(one.row(), one.cells(), faults.toList());
    }

    private static Leftover inOrder(Leftover one) {
        var faults = one.faults().stream().sorted(Comparator.comparing(Fault::heading)).toList();
        return new Leftover(one.row(), one.cells(), faults);
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }
}
