package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.PhoneBook.Entry;
import io.dueline.notifier.owner.Address;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table the phones lie on, side by side.
@Component
class Table {

    private static final int MOST_TEXTS = 40;
    private static final int MOST_PHONES = 24;
    private static final int AT_ONCE_MORE = 12;
    private static final int MOST_LAID_OUT = 120;
    private static final int NEWCOMERS_AT_ONCE = 4;

    private final PhoneRows rows;
    private final SimulatorSettings settings;
    private final QuickReplies replies;
    private final PhoneBooks books;
    private final Clock clock;

    Table(
            PhoneRows rows,
            SimulatorSettings settings,
            QuickReplies replies,
            PhoneBooks books,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.replies = replies;
        this.books = books;
        this.clock = clock;
    }

    /// What one looks for, and who of the phone books is meant by it.
    private record Wanted(String query, List<Address> others, int most) {}

    /// The phones the search means, those with the latest traffic first; while there is room,
    /// phones of owners nobody has written to yet, and those of teams.
    Mono<List<Handset>> phones(String search, int most) {
        var query = search.strip().toLowerCase(Locale.ROOT);
        return books.named(query)
                .map(others -> new Wanted(query, others, most))
                .delayUntil(this::fillUp)
                .delayUntil(wanted -> rows.layOut(wanted.others()))
                .flatMap(this::onTable)
                .flatMap(this::withTexts);
    }

    /// As many as fit on the table at first, or more where that was asked for.
    int atLeast(int wanted) {
        return Math.clamp(wanted, settings.phones(), MOST_LAID_OUT);
    }

    /// How many to ask for next; none where all are shown.
    int more(List<Handset> shown, int most) {
        return shown.size() < most || most >= MOST_LAID_OUT ? 0 : most + AT_ONCE_MORE;
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

    private Mono<List<Phone>> onTable(Wanted wanted) {
        return rows.matching(wanted.query(), wanted.others(), wanted.most()).collectList();
    }

    private Mono<Void> fillUp(Wanted wanted) {
        return onTable(wanted)
                .map(found -> wanted.most() - found.size())
                .filter(room -> room > 0)
                .flatMap(room -> rows.layOut(wanted.query(), room));
    }

    private Mono<List<Handset>> withTexts(List<Phone> phones) {
        return rows.texts(phones.stream().map(Phone::id).toList(), MOST_TEXTS)
                .collectMultimap(Said::phone)
                .zipWith(
                        books.all(),
                        (said, others) ->
                                phones.stream().map(p -> handset(p, said, others)).toList());
    }

    private Handset handset(
            Phone phone, Map<Long, Collection<Said>> said, Map<Address, List<Entry>> others) {
        var holders =
                phone.kind() == Phone.Kind.OWNER
                        ? List.<Entry>of()
                        : others.getOrDefault(phone.address(), List.of());
        return Handset.of(
                phone,
                holders,
                List.copyOf(said.getOrDefault(phone.id(), List.of())),
                holders.isEmpty() ? replies.in(phone.language()) : List.of(),
                clock.instant());
    }
}
