/// In: texts for SMS, WhatsApp and Messenger, and Twilio's two webhooks. Out: what came of each
/// text, people's replies and receipts.
/// Everything Twilio-shaped is in here: addresses, numbers of errors, signatures, forms.
/// Nobody may call it; it is found as a `Channel` when an account is set.
@NullMarked
package io.dueline.notifier.channel.twilio;

import org.jspecify.annotations.NullMarked;
