package io.dueline.notifier.owner;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Component
class OwnerRows {

    private final DatabaseClient database;

    OwnerRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Owner> byIds(Collection<Long> ids) {
        return database.sql(
                        """
                        select o.id, o.community_id, o.reference, o.name, o.language, o.housekeeper,
                               array(select u.id || ' ' || u.kind || ' ' || u.label from unit u
                                     where u.owner_id = o.id order by u.kind, u.label) as units,
                               array(select a.channel || ' ' || a.state || ' ' || a.value
                                     from owner_address a
                                     where a.owner_id = o.id order by a.rank, a.id) as addresses
                        from owner o
                        where o.id = any(:ids)
                        order by o.id
                        """)
                .bind("ids", ids.toArray(Long[]::new))
                .map(Columns.as(OwnerRows::owner))
                .all();
    }

    /// A telephone is the same one by SMS and by WhatsApp.
    Flux<Long> idsAt(Address address) {
        return database.sql(
                        """
                        select distinct owner_id from owner_address
                        where value = :value
                          and (channel = :channel
                               or (channel in ('sms', 'whatsapp') and :channel in ('sms', 'whatsapp')))
                        order by owner_id
                        """)
                .bind("channel", address.kind().code())
                .bind("value", address.value())
                .map(Columns.as(row -> row.number("owner_id")))
                .all();
    }

    Flux<Long> matching(
            @Nullable Long owner, @Nullable String unit, @Nullable String phone, int most) {
        return database.sql(
                        """
                        select o.id from owner o
                        where (:owner::bigint is null or o.id = :owner)
                          and (:unit::text is null
                               or exists (select 1 from unit u
                                          where u.owner_id = o.id and u.label = :unit))
                          and (:phone::text is null
                               or exists (select 1 from owner_address a
                                          where a.owner_id = o.id and a.value = :phone))
                        order by o.id
                        limit :most
                        """)
                .bind("owner", maybe(owner, Long.class))
                .bind("unit", maybe(unit, String.class))
                .bind("phone", maybe(phone, String.class))
                .bind("most", most)
                .map(Columns.as(row -> row.number("id")))
                .all();
    }

    Flux<Long> in(CommunityId community, long after, int most) {
        return database.sql(
                        """
                        select id from owner
                        where community_id = :community and id > :after
                        order by id
                        limit :most
                        """)
                .bind("community", community.value())
                .bind("after", after)
                .bind("most", most)
                .map(Columns.as(row -> row.number("id")))
                .all();
    }

    Flux<Long> idsNamed(
            CommunityId community, Collection<String> references, Collection<String> units) {
        return database.sql(
                        """
                        select o.id from owner o
                        where o.community_id = :community and o.reference = any(:references)
                        union
                        select u.owner_id from unit u
                        where u.community_id = :community and u.label = any(:units)
                        """)
                .bind("community", community.value())
                .bind("references", references.toArray(String[]::new))
                .bind("units", units.toArray(String[]::new))
                .map(Columns.as(row -> row.number("id")))
                .all();
    }

    /// What an owner who was entered is called here.
    record Entered(String reference, long id) {}

    Flux<Entered> upsert(List<NewOwner> owners) {
        return database.sql(
                        """
                        insert into owner (community_id, reference, name, language, housekeeper)
                        select community, reference, name, language, nullif(housekeeper, '')
                        from unnest(:communities::bigint[], :references::text[], :names::text[],
                                    :languages::text[], :housekeepers::text[])
                             as given(community, reference, name, language, housekeeper)
                        on conflict (community_id, reference)
                        do update set name = excluded.name, language = excluded.language,
                                      housekeeper = coalesce(excluded.housekeeper, owner.housekeeper)
                        returning id, reference
                        """)
                .bind("communities", longs(owners, owner -> owner.community().value()))
                .bind("references", texts(owners, NewOwner::reference))
                .bind("names", texts(owners, NewOwner::name))
                .bind("languages", texts(owners, owner -> owner.language().code()))
                .bind(
                        "housekeepers",
                        texts(owners, o -> Objects.requireNonNullElse(o.housekeeper(), "")))
                .map(Columns.as(row -> new Entered(row.text("reference"), row.number("id"))))
                .all();
    }

    private record Owned(long community, long owner, NewUnit unit) {}

    /// Who else owns what is about to be others'.
    ///
    /// @param ids of the owners, in the same order
    Flux<Long> formerOwners(List<Long> ids, List<NewOwner> owners) {
        var owned = owned(ids, owners);
        return database.sql(
                        """
                        select distinct u.owner_id
                        from unnest(:communities::bigint[], :owners::bigint[], :labels::text[])
                             as given(community, owner, label)
                        join unit u on u.community_id = given.community and u.label = given.label
                        where u.owner_id <> given.owner
                        order by u.owner_id
                        """)
                .bind("communities", longs(owned, Owned::community))
                .bind("owners", longs(owned, Owned::owner))
                .bind("labels", texts(owned, one -> one.unit().label()))
                .map(Columns.as(row -> row.number("owner_id")))
                .all();
    }

    /// @param ids of the owners, in the same order
    Mono<Void> own(List<Long> ids, List<NewOwner> owners) {
        var owned = owned(ids, owners);
        return database.sql(
                        """
                        insert into unit (community_id, owner_id, label, kind)
                        select community, owner, label, kind
                        from unnest(:communities::bigint[], :owners::bigint[], :labels::text[],
                                    :kinds::text[])
                             as given(community, owner, label, kind)
                        on conflict (community_id, label)
                        do update set owner_id = excluded.owner_id, kind = excluded.kind
                        where (unit.owner_id, unit.kind) <> (excluded.owner_id, excluded.kind)
                        """)
                .bind("communities", longs(owned, Owned::community))
                .bind("owners", longs(owned, Owned::owner))
                .bind("labels", texts(owned, one -> one.unit().label()))
                .bind("kinds", texts(owned, one -> code(one.unit().kind())))
                .then();
    }

    private static List<Owned> owned(List<Long> ids, List<NewOwner> owners) {
        return IntStream.range(0, owners.size())
                .boxed()
                .flatMap(i -> owned(ids, owners, i))
                .toList();
    }

    private static Stream<Owned> owned(List<Long> ids, List<NewOwner> owners, int i) {
        var owner = owners.get(i);
        return owner.units().stream()
                .map(unit -> new Owned(owner.community().value(), ids.get(i), unit));
    }

    private record Reached(long owner, Address address, long rank) {}

    /// @param ids of the owners, in the same order
    Mono<Void> reach(List<Long> ids, List<NewOwner> owners) {
        var reached =
                IntStream.range(0, owners.size())
                        .boxed()
                        .flatMap(i -> reached(ids.get(i), owners.get(i).addresses()))
                        .toList();
        return database.sql(
                        """
                        insert into owner_address (owner_id, channel, value, rank)
                        select owner, channel, value, rank
                        from unnest(:owners::bigint[], :channels::text[], :values::text[],
                                    :ranks::bigint[])
                             as given(owner, channel, value, rank)
                        on conflict (owner_id, channel, value) do update set rank = excluded.rank
                        """)
                .bind("owners", longs(reached, Reached::owner))
                .bind("channels", texts(reached, one -> one.address().kind().code()))
                .bind("values", texts(reached, one -> one.address().value()))
                .bind("ranks", longs(reached, Reached::rank))
                .then();
    }

    private static Stream<Reached> reached(long owner, List<Address> addresses) {
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> new Reached(owner, addresses.get(i), i + 1L));
    }

    Mono<Void> reachAlso(long ownerId, Address address) {
        return database.sql(
                        """
                        insert into owner_address (owner_id, channel, value, rank)
                        select :owner, :channel, :value, coalesce(max(rank), 0) + 1
                        from owner_address where owner_id = :owner
                        on conflict (owner_id, channel, value) do update set state = 'verified'
                        """)
                .bind("owner", ownerId)
                .bind("channel", address.kind().code())
                .bind("value", address.value())
                .then();
    }

    Mono<Void> mark(Address address, Owner.State state) {
        return database.sql(
                        """
                        update owner_address set state = :state
                        where channel = :channel and value = :value and state <> :state
                        """)
                .bind("state", code(state))
                .bind("channel", address.kind().code())
                .bind("value", address.value())
                .then();
    }

    Mono<Void> lock(List<Long> owners) {
        return database.sql(
                        """
                        select id from owner where id = any(:owners)
                        order by id
                        for no key update
                        """)
                .bind("owners", owners.toArray(Long[]::new))
                .fetch()
                .all()
                .then();
    }

    /// The owner, if there is one, and everybody at the address.
    Mono<Void> lock(@Nullable Long owner, Address address) {
        return database.sql(
                        """
                        select id from owner
                        where id = any(array(
                            select owner_id from owner_address
                            where value = :value
                              and (channel = :channel
                                   or (channel in ('sms', 'whatsapp')
                                       and :channel in ('sms', 'whatsapp')))
                            union
                            select :owner::bigint where :owner::bigint is not null))
                        order by id
                        for no key update
                        """)
                .bind("value", address.value())
                .bind("channel", address.kind().code())
                .bind("owner", maybe(owner, Long.class))
                .fetch()
                .all()
                .then();
    }

    Mono<Void> lockShared(List<Long> owners) {
        return database.sql("select id from owner where id = any(:owners) order by id for share")
                .bind("owners", owners.toArray(Long[]::new))
                .fetch()
                .all()
                .then();
    }

    private static Owner owner(Columns row) {
        return new Owner(
                new OwnerId(row.number("id")),
                new CommunityId(row.number("community_id")),
                row.text("reference"),
                row.text("name"),
                Language.ofCode(row.text("language")),
                row.texts("units").stream().map(OwnerRows::unit).toList(),
                row.texts("addresses").stream().map(OwnerRows::reach).toList(),
                row.maybeText("housekeeper"));
    }

    private static Unit unit(String packed) {
        var parts = packed.split(" ", 3);
        return new Unit(
                new UnitId(Long.parseLong(parts[0])),
                parts[2],
                Unit.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    private static Owner.Reach reach(String packed) {
        var parts = packed.split(" ", 3);
        return new Owner.Reach(
                new Address(ChannelKind.ofCode(parts[0]), parts[2]),
                Owner.State.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    private static <T> Long[] longs(List<T> of, Function<T, Long> part) {
        return of.stream().map(part).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
