/// In: that somebody wants no more messages, or wants them again, with source and wording. Out:
/// whom not to write to.
/// Door: `Consents`. Effective the moment the row commits, over every sender and channel.
@NullMarked
package io.dueline.notifier.consent;

import org.jspecify.annotations.NullMarked;
