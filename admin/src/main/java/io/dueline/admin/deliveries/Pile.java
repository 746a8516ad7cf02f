package io.dueline.admin.deliveries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Messages that have not arrived, or not for sure, put together by what that means to staff.
enum Pile {
    WAITING("pending"),
    FLYING("sending", "sent"),
    IN_DOUBT("in_doubt"),
    FAILED("failed", "undelivered"),
    HELD_BACK("held_back", "expired"),
    /// Arrived after all, says a carrier that said the opposite as well.
    CONTRADICTED("delivered", "read");

    private final List<String> states;

    Pile(String... states) {
        this.states = List.of(states);
    }

    public List<String> states() {
        return states;
    }

    /// The name in addresses and words.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Pile> named(String code) {
        return Stream.of(values()).filter(pile -> pile.code().equals(code)).findFirst();
    }

    /// Where a message in that state lies.
    static Optional<Pile> holding(String state) {
        return Stream.of(values()).filter(pile -> pile.states.contains(state)).findFirst();
    }
}
