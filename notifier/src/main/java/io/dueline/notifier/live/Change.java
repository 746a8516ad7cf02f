package io.dueline.notifier.live;

/// Something a page may show has changed.
///
/// @param topic what kind of thing
/// @param id which one, in the numbering of its kind
public record Change(Topic topic, long id) {

    /// What pages can look at live. The number in a [Change] is the owner's for conversations and
    /// money, the address row's for phones, and the thing's own for the rest.
    public enum Topic {
        CONVERSATION,
        LEDGER,
        PROMISE,
        CASE,
        ROUND,
        DELIVERY,
        PHONE,
        CLOCK
    }

    String wire() {
        return topic.name() + ":" + id;
    }

    static Change ofWire(String text) {
        var colon = text.indexOf(':');
        return new Change(
                Topic.valueOf(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }
}
