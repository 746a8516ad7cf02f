package io.dueline.admin.conversations;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/// Reads who wrote from an address no owner has: those who wait first, those set aside last.
@Component
class StrangerRows {

    private static final String LINES =
            """
            select s.id, s.channel, s.address, t.name_zh, t.name_en, s.waits_since,
                   s.set_aside_at is not null as aside, i.body, i.received_at
            from stranger s
            join lateral (select body, received_at from inbound_message
                          where address = s.address and channel = s.channel and owner_id is null
                          order by id desc limit 1) i on true
            left join lateral (select min(name_zh) as name_zh, min(name_en) as name_en from team
                               where address = s.address or supervisor_address = s.address) t on true
            """;

    private final DatabaseClient database;

    StrangerRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<StrangerLine>> page(Wanted wanted) {
        return wanted.wantsStrangers() ? lines(wanted).collectList() : Mono.just(List.of());
    }

    Mono<StrangerLine> find(long id) {
        return database.sql(LINES + "where s.id = :id")
                .bind("id", id)
                .map(Columns.as(StrangerRows::line))
                .one();
    }

    Mono<Long> waiting() {
        return database.sql("select count(*) as n from stranger where waits_since is not null")
                .map(Columns.as(row -> row.number("n")))
                .one();
    }

    private Flux<StrangerLine> lines(Wanted wanted) {
        return database.sql(
                        LINES
                                + """
                                where :like = '%%'
                                   or replace(s.address, ' ', '') like :number
                                   or exists (select 1 from inbound_message w
                                              where w.address = s.address
                                                and w.channel = s.channel and w.owner_id is null
                                                and w.body ilike :like)
                                order by s.set_aside_at is not null, s.waits_since nulls last,
                                         s.last_wrote_at desc, s.id desc
                                limit :most offset :skip
                                """)
                .bind("like", LineRows.like(wanted.q()))
                .bind("number", LineRows.like(wanted.q().replace(" ", "")))
                .bind("most", Listing.PAGE + 1)
                .bind("skip", wanted.page() * Listing.PAGE)
                .map(Columns.as(StrangerRows::line))
                .all();
    }

    private static StrangerLine line(Columns row) {
        return new StrangerLine(
                row.number("id"),
                new Address(ChannelKind.ofCode(row.text("channel")), row.text("address")),
                row.maybeText("name_zh"),
                row.maybeText("name_en"),
                row.maybeMoment("waits_since"),
                row.flag("aside"),
                row.text("body"),
                row.moment("received_at"));
    }
}
