package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/// The phones on the table, with the names of their holders and what is on them.
@Component
class PhoneRows {

    private static final String PHONES =
            """
            select p.id, p.channel, p.value,
                   case when o.language is null then p.kind else 'owner' end as kind,
                   coalesce(o.names, '') as holder, coalesce(o.units, '') as units,
                   coalesce(o.language, 'zh') as language, coalesce(c.zone, 'UTC') as zone,
                   coalesce(case o.language when 'en' then c.sender_en else c.sender_zh end,
                            'Dueline') as house
            from simulated_phone p
            left join lateral (
                select string_agg(distinct w.name, ' · ') as names,
                       string_agg(distinct u.label, ', ') as units,
                       min(w.language) as language, min(w.community_id) as community
                from owner_address a
                join owner w on w.id = a.owner_id
                left join unit u on u.owner_id = w.id
                where a.channel = p.channel and a.value = p.value
            ) o on true
            left join community c
                   on c.id = coalesce(o.community, (select min(id) from community))
            """;

    /// Holds for a phone that the search `:q` means; an empty search means all.
    private static final String MEANT =
            """
            (:q = '' or position(:q in p.value) > 0 or p.channel || ':' || p.value = any(:others)
             or exists (select 1 from owner_address a join owner w on w.id = a.owner_id
                        where a.channel = p.channel and a.value = p.value
                          and (position(:q in lower(w.name)) > 0
                               or exists (select 1 from unit u where u.owner_id = w.id
                                          and position(:q in lower(u.label)) > 0))))
            """;

    private final DatabaseClient database;

    PhoneRows(DatabaseClient database) {
        this.database = database;
    }

    /// Those with the latest traffic first, and owners before teams where there was none.
    ///
    /// @param others phones that are meant because of who holds them
    Flux<Phone> matching(String query, List<Address> others, int most) {
        return database.sql(
                        PHONES
                                + "where "
                                + MEANT
                                + """
                                order by p.last_text_at desc nulls last, p.kind = 'team', p.id
                                limit :most
                                """)
                .bind("q", query)
                .bind("others", texts(others))
                .bind("most", most)
                .map(Columns.as(PhoneRows::phone))
                .all();
    }

    Mono<Phone> byId(long id) {
        return database.sql(PHONES + "where p.id = :id")
                .bind("id", id)
                .map(Columns.as(PhoneRows::phone))
                .one();
    }

    /// Phones that got or wrote a text after the given one and are not among those shown.
    Flux<Phone> newcomers(long since, Collection<Long> shown, int most) {
        return database.sql(
                        PHONES
                                + """
                                where p.id <> all(:shown)
                                  and exists (select 1 from simulated_text t
                                              where t.phone_id = p.id and t.id > :since)
                                order by p.last_text_at, p.id limit :most
                                """)
                .bind("shown", shown.toArray(Long[]::new))
                .bind("since", since)
                .bind("most", most)
                .map(Columns.as(PhoneRows::phone))
                .all();
    }

    /// Lays phones of owners onto the table that are not there yet.
    Mono<Void> layOut(String query, int most) {
        return database.sql(
                        """
                        insert into simulated_phone (channel, value, kind)
                        select p.channel, p.value, 'owner' from owner_address p
                        where not exists (select 1 from simulated_phone s
                                          where s.channel = p.channel and s.value = p.value)
                          and p.rank = 1 and
                        """
                                + MEANT
                                + """
                                order by p.owner_id limit :most
                                on conflict (channel, value) do nothing
                                """)
                .bind("q", query)
                .bind("others", new String[0])
                .bind("most", most)
                .then();
    }

    /// Lays these onto the table that are not there yet.
    Mono<Void> layOut(List<Address> others) {
        return database.sql(
                        """
                        insert into simulated_phone (channel, value, kind)
                        select channel, value, 'team'
                        from unnest(:channels::text[], :values::text[]) as given(channel, value)
                        on conflict (channel, value) do nothing
                        """)
                .bind("channels", others.stream().map(a -> a.kind().code()).toArray(String[]::new))
                .bind("values", others.stream().map(Address::value).toArray(String[]::new))
                .then();
    }

    Mono<Long> takeUp(Address address) {
        return database.sql(
                        """
                        insert into simulated_phone (channel, value, kind)
                        values (:channel, :value, 'stranger')
                        on conflict (channel, value) do update set value = excluded.value
                        returning id
                        """)
                .bind("channel", address.kind().code())
                .bind("value", address.value())
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    /// The last texts of each of the phones, oldest first.
    Flux<Said> texts(Collection<Long> phones, int most) {
        return database.sql(
                        """
                        select t.phone_id, t.id, t.writer, t.text, t.at, t.state
                        from unnest(:phones::bigint[]) as wanted(id)
                        cross join lateral (
                            select phone_id, id, writer, text, at, state from simulated_text
                            where phone_id = wanted.id order by id desc limit :most) t
                        order by t.id
                        """)
                .bind("phones", phones.toArray(Long[]::new))
                .bind("most", most)
                .map(Columns.as(PhoneRows::said))
                .all();
    }

    Mono<Long> latestText() {
        return database.sql("select coalesce(max(id), 0) as id from simulated_text")
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    private static String[] texts(List<Address> addresses) {
        return addresses.stream()
                .map(address -> address.kind().code() + ":" + address.value())
                .toArray(String[]::new);
    }

    private static Phone phone(Columns row) {
        return new Phone(
                row.number("id"),
                new Address(row.oneOf(ChannelKind.class, "channel"), row.text("value")),
                row.oneOf(Phone.Kind.class, "kind"),
                row.text("holder"),
                row.text("units"),
                Language.ofCode(row.text("language")),
                ZoneId.of(row.text("zone")),
                row.text("house"));
    }

    private static Said said(Columns row) {
        return new Said(
                row.number("phone_id"),
                row.number("id"),
                row.oneOf(Said.Writer.class, "writer"),
                row.text("text"),
                row.moment("at"),
                row.oneOf(Said.State.class, "state"));
    }
}
