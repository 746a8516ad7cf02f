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

@Component
class OwnerRows {

    private final DatabaseClient database;

    OwnerRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Owner> byIds(Collection<Long> ids) {
        return database.sql(
                        """
                        select o.id, o.community_id, o.reference, o.name, o.language,
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

    Mono<Long> upsert(NewOwner owner) {
        return database.sql(
                        """
                        insert into owner (community_id, reference, name, language)
                        values (:community, :reference, :name, :language)
                        on conflict (community_id, reference)
                        do update set name = excluded.name, language = excluded.language
                        returning id
                        """)
                .bind("community", owner.community().value())
                .bind("reference", owner.reference())
                .bind("name", owner.name())
                .bind("language", owner.language().code())
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    /// Who else owns what is about to be theirs.
    Flux<Long> formerOwners(long ownerId, NewOwner owner) {
        return database.sql(
                        """
                        select distinct owner_id from unit
                        where community_id = :community and label = any(:labels)
                          and owner_id <> :owner
                        order by owner_id
                        """)
                .bind("community", owner.community().value())
                .bind("labels", owner.units().stream().map(NewUnit::label).toArray(String[]::new))
                .bind("owner", ownerId)
                .map(Columns.as(row -> row.number("owner_id")))
                .all();
    }

    Mono<Void> own(long ownerId, NewOwner owner) {
        return database.sql(
                        """
                        insert into unit (community_id, owner_id, label, kind)
                        select :community, :owner, label, kind
                        from unnest(:labels::text[], :kinds::text[]) as given(label, kind)
                        on conflict (community_id, label)
                        do update set owner_id = excluded.owner_id, kind = excluded.kind
                        """)
                .bind("community", owner.community().value())
                .bind("owner", ownerId)
                .bind("labels", owner.units().stream().map(NewUnit::label).toArray(String[]::new))
                .bind(
                        "kinds",
                        owner.units().stream().map(u -> code(u.kind())).toArray(String[]::new))
                .then();
    }

    Mono<Void> reach(long ownerId, List<Address> addresses) {
        return database.sql(
                        """
                        insert into owner_address (owner_id, channel, value, rank)
                        select :owner, channel, value, rank
                        from unnest(:channels::text[], :values::text[]) with ordinality
                             as given(channel, value, rank)
                        on conflict (owner_id, channel, value) do update set rank = excluded.rank
                        """)
                .bind("owner", ownerId)
                .bind(
                        "channels",
                        addresses.stream().map(a -> a.kind().code()).toArray(String[]::new))
                .bind("values", addresses.stream().map(Address::value).toArray(String[]::new))
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
                row.texts("addresses").stream().map(OwnerRows::reach).toList());
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

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
