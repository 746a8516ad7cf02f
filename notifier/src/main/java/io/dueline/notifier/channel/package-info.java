/// In: texts to be carried to an address. Out: what came of it, what people wrote back, and the
/// carrier's receipts. The vocabulary every carrier speaks; each carrier is a sub-package nobody
/// imports. Outbox and inbox implement `Arrivals`; the inbox implements `Unread`, which the outbox
/// asks.
@NullMarked
package io.dueline.notifier.channel;

import org.jspecify.annotations.NullMarked;
