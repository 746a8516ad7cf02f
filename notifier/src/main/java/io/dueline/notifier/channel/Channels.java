package io.dueline.notifier.channel;

import io.dueline.notifier.owner.ChannelKind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which carrier serves which way of reaching people. A real carrier comes before the simulator.
@Component
public class Channels {

    private static final Logger log = LoggerFactory.getLogger(Channels.class);

    private final Map<ChannelKind, Channel> byKind;

    /// @param channels the carriers in the order of preference
    Channels(List<Channel> channels) {
        this.byKind = new EnumMap<>(ChannelKind.class);
        channels.forEach(
                channel -> channel.kinds().forEach(kind -> byKind.putIfAbsent(kind, channel)));
        byKind.forEach((kind, channel) -> log.info("{} goes by {}", kind.code(), channel.name()));
    }

    /// Nothing if no carrier serves that way.
    public Optional<Channel> serving(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public Collection<ChannelKind> kinds() {
        return byKind.keySet();
    }
}
