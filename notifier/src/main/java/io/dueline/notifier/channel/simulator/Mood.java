package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.SendOutcome;

import java.time.Duration;
import java.util.Locale;

/// How the carrier behaves at present. What it does to whom can be foretold, so that it can be
/// shown.
enum Mood {
    /// Everything arrives at once.
    NORMAL {
        @Override
        Reaction to(OutboundText text) {
            return Reaction.taken(Planned.delivered(Duration.ZERO));
        }
    },
    /// Everything arrives after some seconds.
    SLOW {
        @Override
        Reaction to(OutboundText text) {
            return Reaction.taken(
                    new Planned(Status.SENT, null, Duration.ofSeconds(3)),
                    Planned.delivered(Duration.ofSeconds(8)));
        }
    },
    /// Every fifth text meets a wrong number, another fifth a phone that is off.
    FAILING {
        @Override
        Reaction to(OutboundText text) {
            return switch ((int) (text.message() % 5)) {
                case 1 -> new Reaction.Refused(new SendOutcome.BadAddress("unknown-number"));
                case 2 -> Reaction.taken(Planned.undelivered(Duration.ofSeconds(2)));
                default -> NORMAL.to(text);
            };
        }
    },
    /// Nothing is taken.
    OUTAGE {
        @Override
        Reaction to(OutboundText text) {
            return new Reaction.Refused(new SendOutcome.TryLater("outage", null));
        }
    },
    /// Never answers. Every second text gets through all the same, and its receipt settles it.
    DOUBTFUL {
        @Override
        Reaction to(OutboundText text) {
            return text.message() % 2 == 0
                    ? new Reaction.Silent(Planned.delivered(Duration.ofSeconds(20)))
                    : new Reaction.Refused(Reaction.SILENCE);
        }
    };

    abstract Reaction to(OutboundText text);

    /// The code used in tables, forms and words.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
