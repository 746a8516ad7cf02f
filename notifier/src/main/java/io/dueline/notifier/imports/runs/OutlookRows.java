package io.dueline.notifier.imports.runs;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.imports.plan.Counted;
import io.dueline.notifier.imports.plan.Difference;
import io.dueline.notifier.imports.plan.Effect;
import io.dueline.notifier.imports.plan.Tally;
import io.dueline.notifier.imports.run.Shift;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What is foreseen of a run, and what it did.
@Component
class OutlookRows {

    /// How many changes one looks at.
    private static final int SAMPLE = 100;

    private final DatabaseClient database;

    OutlookRows(DatabaseClient database) {
        this.database = database;
    }

    /// Of what the counts are.
    enum Stage {
        FORESEEN,
        DONE
    }

    Mono<Void> count(long run, Stage stage, Tally tally) {
        var counts = List.copyOf(tally.counts().entrySet());
        return database.sql(
                        """
                        insert into import_count (run_id, done, counted, fresh, changed, unchanged)
                        select :run, :done, counted, fresh, changed, unchanged
                        from unnest(:counted::text[], :fresh::int[], :changed::int[], :unchanged::int[])
                             as given(counted, fresh, changed, unchanged)
                        on conflict (run_id, done, counted)
                        do update set fresh = import_count.fresh + excluded.fresh,
                                      changed = import_count.changed + excluded.changed,
                                      unchanged = import_count.unchanged + excluded.unchanged
                        """)
                .bind("run", run)
                .bind("done", stage == Stage.DONE)
                .bind("counted", texts(counts, entry -> entry.getKey().code()))
                .bind("fresh", ints(counts, entry -> entry.getValue().fresh()))
                .bind("changed", ints(counts, entry -> entry.getValue().changed()))
                .bind("unchanged", ints(counts, entry -> entry.getValue().unchanged()))
                .then();
    }

    Mono<Map<Counted, Count>> counts(long run, Stage stage) {
        return database.sql(
                        """
                        select counted, fresh, changed, unchanged from import_count
                        where run_id = :run and done = :done
                        """)
                .bind("run", run)
                .bind("done", stage == Stage.DONE)
                .map(Columns.as(row -> Map.entry(row.oneOf(Counted.class, "counted"), count(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// Keeps the first of them all.
    Mono<Void> differ(long run, List<Difference> differences) {
        return database.sql(
                        """
                        insert into import_change (run_id, what, subject, about, was, will_be)
                        select :run, what, subject, about, was, will_be
                        from unnest(:whats::text[], :subjects::text[], :abouts::text[], :was::text[],
                                    :willBe::text[]) with ordinality
                             as given(what, subject, about, was, will_be, place)
                        order by place
                        limit greatest(0, :sample - (select count(*) from import_change
                                                     where run_id = :run))
                        """)
                .bind("run", run)
                .bind("sample", SAMPLE)
                .bind("whats", texts(differences, one -> one.what().code()))
                .bind("subjects", texts(differences, Difference::subject))
                .bind("abouts", texts(differences, Difference::about))
                .bind("was", texts(differences, Difference::was))
                .bind("willBe", texts(differences, Difference::willBe))
                .then();
    }

    Flux<Difference> differences(long run, int most) {
        return database.sql(
                        """
                        select what, subject, about, was, will_be from import_change
                        where run_id = :run
                        order by id
                        limit :most
                        """)
                .bind("run", run)
                .bind("most", most)
                .map(Columns.as(OutlookRows::difference))
                .all();
    }

    Mono<Void> affect(long run, List<Effect> effects) {
        return database.sql(
                        """
                        insert into import_effect (run_id, subject, name, units, before_minor,
                                                   after_minor)
                        select :run, subject, name, units, before, after
                        from unnest(:subjects::text[], :names::text[], :units::text[],
                                    :befores::bigint[], :afters::bigint[])
                             as given(subject, name, units, before, after)
                        on conflict (run_id, subject) do nothing
                        """)
                .bind("run", run)
                .bind("subjects", texts(effects, Effect::owner))
                .bind("names", texts(effects, Effect::name))
                .bind("units", texts(effects, Effect::units))
                .bind("befores", longs(effects, effect -> effect.before().minor()))
                .bind("afters", longs(effects, effect -> effect.after().minor()))
                .then();
    }

    Mono<Shift> shift(long run) {
        return database.sql(
                        """
                        select count(*) filter (where before_minor = 0)::int as newly,
                               count(*) filter (where after_minor = 0)::int as no_longer,
                               coalesce(sum(after_minor - before_minor), 0)::bigint as more
                        from import_effect where run_id = :run
                        """)
                .bind("run", run)
                .map(
                        Columns.as(
                                row ->
                                        new Shift(
                                                row.count("newly"),
                                                row.count("no_longer"),
                                                row.number("more"))))
                .one();
    }

    /// Those who newly owe something overdue.
    Flux<Effect> newly(long run, Currency currency, int most) {
        return effects("before_minor = 0", run, currency, most);
    }

    /// Those who no longer do.
    Flux<Effect> noLonger(long run, Currency currency, int most) {
        return effects("after_minor = 0", run, currency, most);
    }

    private Flux<Effect> effects(String which, long run, Currency currency, int most) {
        return database.sql(
                        "select subject, name, units, before_minor, after_minor from import_effect"
                                + " where run_id = :run and "
                                + which
                                + " order by greatest(before_minor, after_minor) desc, subject"
                                + " limit :most")
                .bind("run", run)
                .bind("most", most)
                .map(Columns.as(row -> effect(row, currency)))
                .all();
    }

    private static Effect effect(Columns row, Currency currency) {
        return new Effect(
                row.text("subject"),
                row.text("name"),
                row.text("units"),
                new Money(row.number("before_minor"), currency),
                new Money(row.number("after_minor"), currency));
    }

    private static Count count(Columns row) {
        return new Count(row.count("fresh"), row.count("changed"), row.count("unchanged"));
    }

    private static Difference difference(Columns row) {
        return new Difference(
                row.oneOf(Difference.What.class, "what"),
                row.text("subject"),
                row.text("about"),
                row.text("was"),
                row.text("will_be"));
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private static <T> Long[] longs(List<T> of, Function<T, Long> part) {
        return of.stream().map(part).toArray(Long[]::new);
    }

    private static <T> Integer[] ints(List<T> of, ToIntFunction<T> part) {
        return of.stream().map(part::applyAsInt).toArray(Integer[]::new);
    }
}
