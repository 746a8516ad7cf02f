package io.dueline.testing;

import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.owner.ChannelKind;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import reactor.core.publisher.Mono;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A carrier that remembers what it was asked to carry and answers as told. It takes the place of
/// every other one.
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FakeCarrier implements Channel {

    private final List<OutboundText> carried = new CopyOnWriteArrayList<>();
    private volatile Function<OutboundText, Mono<SendOutcome>> answer = FakeCarrier::accepted;

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Set<ChannelKind> kinds() {
        return EnumSet.allOf(ChannelKind.class);
    }

    @Override
    public Mono<SendOutcome> send(OutboundText text) {
        return Mono.defer(
                () -> {
                    carried.add(text);
                    return answer.apply(text);
                });
    }

    /// Answers so from now on.
    public void answers(SendOutcome outcome) {
        answer = _ -> Mono.just(outcome);
    }

    public void answers(Function<OutboundText, Mono<SendOutcome>> how) {
        answer = how;
    }

    /// Forgets what it carried, and accepts again.
    public void forget() {
        carried.clear();
        answer = FakeCarrier::accepted;
    }

    public List<OutboundText> carried() {
        return List.copyOf(carried);
    }

    public List<String> textsTo(Cast person) {
        return carried.stream()
                .filter(text -> text.to().value().equals(person.phone()))
                .map(OutboundText::text)
                .toList();
    }

    /// What it calls a message it accepted.
    public static String idOf(long message) {
        return "FAKE" + message;
    }

    private static Mono<SendOutcome> accepted(OutboundText text) {
        return Mono.just(new SendOutcome.Accepted(idOf(text.message())));
    }
}
