package io.dueline.bot.cases;

import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.CaseEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// What a team sees of a case: nothing of the owner but the unit and the words.
record TeamSheet(
        String number,
        String topic,
        String units,
        @Nullable String place,
        String words,
        Status status,
        int level,
        Instant acknowledgeBy,
        Instant resolveBy,
        ZoneId zone,
        List<Entry> history) {

    private static final Set<Kind> SHOWN =
            Set.of(
                    Kind.OPENED,
                    Kind.ACCEPTED,
                    Kind.NOTE,
                    Kind.DONE,
                    Kind.REOPENED,
                    Kind.WORDS_ADDED);

    /// A line of the history.
    ///
    /// @param who the kind of person: `owner`, `team`, `staff`, `api` or `bot`
    record Entry(String kind, String who, @Nullable String words, Instant at) {}

    static TeamSheet of(
            Case found, String units, ZoneId zone, String topic, List<CaseEvent> history) {
        return new TeamSheet(
                found.number(),
                topic,
                units,
                found.place(),
                found.words(),
                found.status(),
                found.level(),
                found.acknowledgeBy(),
                found.resolveBy(),
                zone,
                history.stream()
                        .filter(event -> SHOWN.contains(event.kind()))
                        .map(TeamSheet::entry)
                        .toList()
                        .reversed());
    }

    private static Entry entry(CaseEvent event) {
        return new Entry(
                event.kind().code(), event.by().split(":", 2)[0], event.words(), event.at());
    }
}
