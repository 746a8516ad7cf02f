package io.dueline.admin.cases;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cards of a community with the money behind them.
@Component
class Cards {

    private static final List<String> STATUSES = List.of("open", "accepted", "done", "closed");

    private final CardRows rows;
    private final ArrearsBook arrears;

    Cards(CardRows rows, ArrearsBook arrears) {
        this.rows = rows;
        this.arrears = arrears;
    }

    /// A column of the board.
    ///
    /// @param held in minor units, the money its owners hold back because of it
    record Lane(String status, List<Card> cards, long held) {}

    Mono<List<Card>> of(Community community) {
        return rows.of(community.id()).collectList().flatMap(cards -> withMoney(cards, community));
    }

    static List<Lane> lanes(List<Card> cards) {
        var byStatus = cards.stream().collect(Collectors.groupingBy(Card::status));
        return STATUSES.stream()
                .map(status -> lane(status, byStatus.getOrDefault(status, List.of())))
                .toList();
    }

    /// Those first behind which most money waits.
    static List<Card> byMoney(List<Card> cards) {
        return cards.stream()
                .sorted(
                        Comparator.comparing((Card card) -> "closed".equals(card.status()))
                                .thenComparing(Card::minor, Comparator.reverseOrder()))
                .toList();
    }

    /// What owners with an open case hold back because of it, each counted once.
    static long held(List<Card> cards) {
        return cards.stream()
                .filter(card -> card.holdsMoney() && !"closed".equals(card.status()))
                .collect(Collectors.toMap(Card::owner, Card::minor, Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Lane lane(String status, List<Card> cards) {
        return new Lane(status, cards, held(cards));
    }

    private Mono<List<Card>> withMoney(List<Card> cards, Community community) {
        var owners = cards.stream().map(card -> new OwnerId(card.owner())).distinct().toList();
        return arrears.positions(owners)
                .collectMap(ArrearsPosition::owner, at -> at.overdueIn(community.currency()))
                .map(owed -> cards.stream().map(card -> priced(card, owed)).toList());
    }

    private static Card priced(Card card, Map<OwnerId, Money> owed) {
        return card.with(owed.get(new OwnerId(card.owner())));
    }
}
