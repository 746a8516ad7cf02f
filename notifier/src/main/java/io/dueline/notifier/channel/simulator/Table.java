package io.dueline.notifier.channel.simulator;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The table the phones lie on, side by side.
@Component
class Table {

    private static final int MOST_TEXTS = 40;
    private static final int MOST_PHONES = 24;
    private static final int NEWCOMERS_AT_ONCE = 4;

    private final PhoneRows rows;
    private final SimulatorSettings settings;
    private final QuickReplies replies;
    private final Clock clock;

    Table(PhoneRows rows, SimulatorSettings settings, QuickReplies replies, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.replies = replies;
        this.clock = clock;
    }

    /// The phones the search means, those with the latest traffic first; while there is room,
    /// phones of owners nobody has written to yet.
    Mono<List<Handset>> phones(String search) {
        var query = search.strip().toLowerCase(Locale.ROOT);
        return onTable(query).flatMap(found -> filledUp(query, found)).flatMap(this::withTexts);
    }

    /// Empty if there is no such phone.
    Mono<Handset> phone(long id) {
        return rows.byId(id).flatMap(phone -> withTexts(List.of(phone))).map(List::getFirst);
    }

    /// Phones that came to life after the given text, as long as there is room on the table.
    Mono<List<Handset>> newcomers(long since, Collection<Long> shown) {
        int room = Math.min(NEWCOMERS_AT_ONCE, MOST_PHONES - shown.size());
        return room <= 0
                ? Mono.just(List.of())
                : rows.newcomers(since, shown, room).collectList().flatMap(this::withTexts);
    }

    private Mono<List<Phone>> onTable(String query) {
        return rows.matching(query, settings.phones()).collectList();
    }

    private Mono<List<Phone>> filledUp(String query, List<Phone> found) {
        int room = settings.phones() - found.size();
        return room <= 0
                ? Mono.just(found)
                : rows.layOut(query, room).then(Mono.defer(() -> onTable(query)));
    }

    private Mono<List<Handset>> withTexts(List<Phone> phones) {
        return rows.texts(phones.stream().map(Phone::id).toList(), MOST_TEXTS)
                .collectMultimap(Said::phone)
                .flatMapMany(
                        said ->
                                Flux.fromIterable(phones)
                                        .map(phone -> handset(phone, said.get(phone.id()))))
                .collectList();
    }

    private Handset handset(Phone phone, @org.jspecify.annotations.Nullable Collection<Said> said) {
        return Handset.of(
                phone,
                said == null ? List.of() : List.copyOf(said),
                replies.in(phone.language()),
                clock.instant());
    }
}
