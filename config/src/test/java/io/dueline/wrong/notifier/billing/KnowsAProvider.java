package io.dueline.wrong.notifier.billing;

import io.dueline.wrong.notifier.channel.twilio.Carrier;

/// A provider of a channel is known to nobody.
record KnowsAProvider(Carrier carrier) {}
