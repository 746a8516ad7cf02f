package io.dueline.notifier.outbox;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The last question before a message leaves, asked within the transaction that claims it, while
/// the
/// owners concerned are held steady. Whoever plans messages of a purpose answers for them.
public interface SendGuard {

    Set<Purpose> purposes();

    /// @return a verdict for the number of every message asked about
    Mono<Map<Long, Verdict>> judge(List<OutboundMessage> messages);

    /// May it leave?
    sealed interface Verdict {

        record Go() implements Verdict {}

        /// It is no longer wanted and never will be.
        ///
        /// @param reason a code staff see explained, as in `nothing_owed`
        record Never(String reason) implements Verdict {}

        /// Not now; ask again then.
        record NotBefore(Instant moment, String reason) implements Verdict {}
    }
}
