package io.dueline.notifier.channel.simulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The simulated carrier and its page of phones.
///
/// @param enabled whether kinds of messages that no real carrier serves go to simulated phones
/// @param open whether the page may be used without signing in, as in a demonstration
/// @param phones how many phones lie on the table at first
@ConfigurationProperties("dueline.simulator")
record SimulatorSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean open,
        @DefaultValue("7") int phones) {}
