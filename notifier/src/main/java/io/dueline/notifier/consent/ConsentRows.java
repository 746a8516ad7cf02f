package io.dueline.notifier.consent;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

@Component
class ConsentRows {

    private final DatabaseClient database;

    ConsentRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> insert(Revocation revocation, Instant now) {
        return database.sql(
                        """
                        insert into opt_out (owner_id, channel, address, source, inbound_id, since)
                        values (:owner, :channel, :address, :source, :inbound, :now)
                        on conflict do nothing
                        """)
                .bind("owner", maybe(ownerOf(revocation), Long.class))
                .bind("channel", maybe(channelOf(revocation), String.class))
                .bind("address", maybe(addressOf(revocation), String.class))
                .bind("source", revocation.source().name().toLowerCase(Locale.ROOT))
                .bind("inbound", maybe(revocation.inbound(), Long.class))
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    /// A stop said in a later message than the one that takes it back stands: a text that waited
    /// may be read after one that followed it.
    Mono<Long> lift(Revocation revocation, Instant now) {
        return database.sql(
                        """
                        update opt_out
                        set lifted_at = :now, lifted_by = :source, lifted_inbound_id = :inbound
                        where lifted_at is null
                          and (owner_id = :owner or (owner_id is null and address = :address))
                          and (inbound_id > :inbound) is not true
                        """)
                .bind("now", now)
                .bind("source", revocation.source().name().toLowerCase(Locale.ROOT))
                .bind("inbound", maybe(revocation.inbound(), Long.class))
                .bind("owner", maybe(ownerOf(revocation), Long.class))
                .bind("address", maybe(addressOf(revocation), String.class))
                .fetch()
                .rowsUpdated();
    }

    /// Whoever else said stop from this telephone has still said it, for themselves alone.
    Mono<Long> freeTelephone(Revocation revocation) {
        return database.sql(
                        """
                        update opt_out set channel = null, address = null
                        where lifted_at is null and address = :address
                          and owner_id is distinct from :owner
                          and (inbound_id > :inbound) is not true
                          and not exists (select 1 from opt_out other
                                          where other.lifted_at is null
                                            and other.owner_id = opt_out.owner_id
                                            and other.address is null)
                        """)
                .bind("address", maybe(addressOf(revocation), String.class))
                .bind("owner", maybe(ownerOf(revocation), Long.class))
                .bind("inbound", maybe(revocation.inbound(), Long.class))
                .fetch()
                .rowsUpdated();
    }

    Flux<OwnerId> refusing(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select distinct owner_id from opt_out
                        where lifted_at is null and owner_id = any(:owners)
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .all();
    }

    /// Of these the ones somebody said stop from. The same telephone is one address, by whichever
    /// channel it is written to.
    Flux<String> refused(Collection<Address> addresses) {
        return database.sql(
                        """
                        select distinct address from opt_out
                        where lifted_at is null and address = any(:addresses)
                        """)
                .bind("addresses", addresses.stream().map(Address::value).toArray(String[]::new))
                .map(Columns.as(row -> row.text("address")))
                .all();
    }

    private static @Nullable Long ownerOf(Revocation revocation) {
        return revocation.owner() == null ? null : revocation.owner().value();
    }

    private static @Nullable String channelOf(Revocation revocation) {
        return revocation.via() == null ? null : revocation.via().kind().code();
    }

    private static @Nullable String addressOf(Revocation revocation) {
        return revocation.via() == null ? null : revocation.via().value();
    }
}
