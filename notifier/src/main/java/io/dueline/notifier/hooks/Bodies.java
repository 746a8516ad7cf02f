package io.dueline.notifier.hooks;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.hooks.EventBody.Data;
import io.dueline.notifier.hooks.EventRows.Written;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.UUID;

/// Writes events out as they are posted. What is posted is kept, so that it is the same however
/// often it is told.
@Component
class Bodies {

    private final JsonMapper json;
    private final Clock clock;

    Bodies(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Written of(Event event, Owner owner, Community community) {
        var data = EventBody.of(event, owner);
        return written(event.kind(), event.key(), community, owner.id(), data);
    }

    Written ping(Community community) {
        var data = new EventBody.PingData("hello");
        return written(EventKind.PING, "ping:" + UUID.randomUUID(), community, null, data);
    }

    private Written written(
            EventKind kind, String key, Community community, @Nullable OwnerId owner, Data data) {
        var now = clock.instant();
        var body = new EventBody(EventNumber.of(key), kind.code(), now, community.code(), data);
        return new Written(community.id(), owner, kind, key, json.writeValueAsString(body), now);
    }
}
