package io.dueline.wrong.notifier.owner;

import java.time.Instant;

final class OwnTime {

    Instant time() {
        return Instant.now();
    }
}
