package io.dueline.admin.owners;

import io.dueline.admin.owners.Happening.Part;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that happened with an owner, one table after the other, merged by moment.
@Component
class TimeLine {

    private static final Comparator<Happening> NEWEST_FIRST =
            Comparator.comparing(Happening::at).reversed().thenComparing(TimeLine::afterTheirCause);

    private final MoneyRows money;
    private final TalkRows talk;
    private final StandingRows standing;
    private final WishRows wishes;
    private final AffairRows affairs;
    private final Clock clock;

    TimeLine(
            MoneyRows money,
            TalkRows talk,
            StandingRows standing,
            WishRows wishes,
            AffairRows affairs,
            Clock clock) {
        this.money = money;
        this.talk = talk;
        this.standing = standing;
        this.wishes = wishes;
        this.affairs = affairs;
        this.clock = clock;
    }

    /// A day and what happened in it.
    record Day(LocalDate day, List<Happening> happenings) {}

    Mono<List<Happening>> of(long owner) {
        return Flux.concat(
                        talk.sent(owner),
                        talk.received(owner),
                        money.bills(owner),
                        money.payments(owner),
                        money.reversals(owner),
                        standing.stances(owner),
                        standing.holdsPlaced(owner),
                        standing.holdsEnded(owner, clock.instant()),
                        wishes.optOuts(owner),
                        wishes.optIns(owner),
                        affairs.promises(owner),
                        affairs.cases(owner),
                        affairs.deeds(owner))
                .sort(NEWEST_FIRST)
                .collectList();
    }

    /// @param shown `all`, or the one part to be seen
    static List<Day> byDay(List<Happening> happenings, String shown, ZoneId zone) {
        return happenings.stream()
                .filter(one -> "all".equals(shown) || one.part() == partOf(shown))
                .collect(
                        Collectors.groupingBy(
                                one -> one.at().atZone(zone).toLocalDate(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static Part partOf(String shown) {
        return switch (shown) {
            case "messages" -> Part.MESSAGES;
            case "money" -> Part.MONEY;
            case "promises" -> Part.PROMISES;
            case "cases" -> Part.CASES;
            default -> Part.OTHER;
        };
    }

    /// Of one moment, what an owner wrote stands below what came of it.
    private static int afterTheirCause(Happening one) {
        return "received".equals(one.what()) ? 1 : 0;
    }
}
