package io.dueline.notifier.inbox;

import io.dueline.notifier.channel.Unread;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

@Component
class UnreadRows implements Unread {

    private final DatabaseClient database;

    UnreadRows(DatabaseClient database) {
        this.database = database;
    }

    /// An unread text came from there, and reaches us from an owner if one was asked about.
    private record Origin(String address, @Nullable OwnerId owner) {}

    @Override
    public Mono<Writers> among(Collection<OwnerId> owners, Collection<Address> addresses) {
        return database.sql(
                        """
                        select address, null::bigint as owner_id from inbound_message
                        where state = 'new' and address = any(:addresses)
                        union
                        select m.address, a.owner_id from owner_address a
                        join inbound_message m on m.address = a.value and m.state = 'new'
                        where a.owner_id = any(:owners)
                        """)
                .bind("addresses", addresses.stream().map(Address::value).toArray(String[]::new))
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(UnreadRows::origin))
                .all()
                .collectList()
                .map(UnreadRows::writers);
    }

    private static Origin origin(Columns row) {
        var owner = row.maybeNumber("owner_id");
        return new Origin(row.text("address"), owner == null ? null : new OwnerId(owner));
    }

    private static Writers writers(List<Origin> origins) {
        return new Writers(
                origins.stream()
                        .map(Origin::owner)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                origins.stream().map(Origin::address).collect(Collectors.toSet()));
    }
}
