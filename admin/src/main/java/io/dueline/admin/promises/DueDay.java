package io.dueline.admin.promises;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is promised for one day.
///
/// @param total in minor units of the community's currency; what is promised in another one is not
///     added up
/// @param share of the largest day, in hundredths
record DueDay(LocalDate day, boolean past, long total, long share, List<OpenPromise> promises) {

    private static final Comparator<OpenPromise> LARGEST_FIRST =
            Comparator.comparingLong(OpenPromise::amount).reversed();

    static List<DueDay> of(List<OpenPromise> promises, LocalDate today, Currency currency) {
        var byDay =
                promises.stream()
                        .collect(
                                Collectors.groupingBy(
                                        OpenPromise::due, TreeMap::new, Collectors.toList()));
        long most = byDay.values().stream().mapToLong(all -> sum(all, currency)).max().orElse(0);
        return byDay.entrySet().stream()
                .map(due -> day(due.getKey(), due.getValue(), today, currency, most))
                .toList();
    }

    private static DueDay day(
            LocalDate day,
            List<OpenPromise> promises,
            LocalDate today,
            Currency currency,
            long most) {
        long total = sum(promises, currency);
        return new DueDay(
                day,
                day.isBefore(today),
                total,
                most == 0 ? 0 : 100 * total / most,
                promises.stream().sorted(LARGEST_FIRST).toList());
    }

    private static long sum(List<OpenPromise> promises, Currency currency) {
        return promises.stream()
                .filter(promise -> promise.currency().equals(currency))
                .mapToLong(OpenPromise::amount)
                .sum();
    }
}
