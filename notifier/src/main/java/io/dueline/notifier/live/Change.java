package io.dueline.notifier.live;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something a page may show has changed.
///
/// @param topic what kind of thing
/// @param id which one, in the numbering of its kind
public record Change(Topic topic, long id) {

    /// What pages can look at live. The number in a [Change] is the owner's for conversations and
    /// money, the address row's for phones, and the thing's own for the rest.
    public enum Topic {
        CONVERSATION,
        STRANGER,
        LEDGER,
        PROMISE,
        CASE,
        ROUND,
        DELIVERY,
        PHONE,
        CLOCK,
        COMMUNITY,
        STAFF,
        IMPORT
    }

    private static final Pattern WIRE =
            Pattern.compile(
                    Stream.of(Topic.values())
                            .map(Topic::name)
                            .collect(Collectors.joining("|", "(", "):(-?\\d{1,18})")));

    String wire() {
        return topic.name() + ":" + id;
    }

    /// Nothing if it is not known here: a newer instance may speak of more.
    static @Nullable Change ofWire(String text) {
        var known = WIRE.matcher(text);
        return known.matches()
                ? new Change(Topic.valueOf(known.group(1)), Long.parseLong(known.group(2)))
                : null;
    }
}
