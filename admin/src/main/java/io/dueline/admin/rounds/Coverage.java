package io.dueline.admin.rounds;

import io.dueline.notifier.campaign.Round;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// How many owners of a round had been reached by the end of a day.
///
/// @param parts from the bottom of the bar upwards; none for a day to come
record Coverage(int number, LocalDate day, int reached, List<Part> parts) {

    /// A piece of the bar, in hundredths of its height.
    record Part(String kind, int owners, double y, double height) {}

    /// Owners first reached on a day, and first spoken with on another, if at all.
    record FirstContact(LocalDate reached, @Nullable LocalDate spoken, int owners) {

        boolean isSpokenBy(LocalDate day) {
            return spoken != null && !spoken.isAfter(day);
        }

        boolean isToldBy(LocalDate day) {
            return !isSpokenBy(day) && !reached.isAfter(day);
        }
    }

    static List<Coverage> of(
            Round round, LocalDate today, int owners, int left, List<FirstContact> contacts) {
        return round.firstDay()
                .datesUntil(round.lastDay().plusDays(1))
                .map(day -> on(day, round, today, owners, left, contacts))
                .toList();
    }

    private static Coverage on(
            LocalDate day,
            Round round,
            LocalDate today,
            int owners,
            int left,
            List<FirstContact> contacts) {
        int number = (int) (day.toEpochDay() - round.firstDay().toEpochDay()) + 1;
        if (day.isAfter(today)) {
            return new Coverage(number, day, 0, List.of());
        }
        int spoken = count(contacts, contact -> contact.isSpokenBy(day));
        int told = count(contacts, contact -> contact.isToldBy(day));
        int alone = Math.clamp(left, 0, Math.max(0, owners - spoken - told));
        int open = Math.max(0, owners - spoken - told - alone);
        return new Coverage(number, day, spoken + told, stack(spoken, told, alone, open));
    }

    private static int count(List<FirstContact> contacts, Predicate<FirstContact> which) {
        return contacts.stream().filter(which).mapToInt(FirstContact::owners).sum();
    }

    private static List<Part> stack(int spoken, int told, int alone, int open) {
        double scale = 100.0 / Math.max(1, spoken + told + alone + open);
        var parts = new ArrayList<Part>();
        double top = 100;
        var names = List.of("spoken", "told", "alone", "open");
        var counts = List.of(spoken, told, alone, open);
        for (int n = 0; n < counts.size(); n++) {
            double height = counts.get(n) * scale;
            top -= height;
            parts.add(new Part(names.get(n), counts.get(n), top, height));
        }
        return List.copyOf(parts);
    }
}
