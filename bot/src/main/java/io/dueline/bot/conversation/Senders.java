package io.dueline.bot.conversation;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/// Who writes from an address. Where several owners share a telephone it is the one in arrears; if
/// that does not decide, the one written to last. They are not yet asked which of them it is.
@Component
class Senders {

    private final OwnerDirectory owners;
    private final ArrearsBook arrears;
    private final DatabaseClient database;

    Senders(OwnerDirectory owners, ArrearsBook arrears, DatabaseClient database) {
        this.owners = owners;
        this.arrears = arrears;
        this.database = database;
    }

    /// Empty for a stranger.
    Mono<Owner> at(Address address) {
        return owners.ownersAt(address)
                .collectList()
                .filter(all -> !all.isEmpty())
                .flatMap(all -> all.size() == 1 ? Mono.just(all.getFirst()) : oneOf(all, address));
    }

    private Mono<Owner> oneOf(List<Owner> all, Address address) {
        return inArrears(all)
                .filter(owing -> owing.size() == 1)
                .map(List::getFirst)
                .switchIfEmpty(Mono.defer(() -> writtenToLast(address, all)))
                .mapNotNull(id -> pick(all, id))
                .defaultIfEmpty(all.getFirst());
    }

    private Mono<List<OwnerId>> inArrears(List<Owner> all) {
        return arrears.positions(ids(all))
                .filter(ArrearsPosition::isInArrears)
                .map(ArrearsPosition::owner)
                .collectList();
    }

    private Mono<OwnerId> writtenToLast(Address address, List<Owner> all) {
        return database.sql(
                        """
                        select owner_id from outbound_message
                        where address = :address and channel = :channel
                          and owner_id = any(:owners)
                        order by id desc
                        limit 1
                        """)
                .bind("address", address.value())
                .bind("channel", address.kind().code())
                .bind("owners", ids(all).stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .one();
    }

    private static List<OwnerId> ids(List<Owner> all) {
        return all.stream().map(Owner::id).toList();
    }

    private static @Nullable Owner pick(List<Owner> all, OwnerId id) {
        return all.stream().filter(owner -> owner.id().equals(id)).findFirst().orElse(null);
    }
}
