package io.dueline.bot.conversation;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;

import io.dueline.notifier.owner.Language;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Three days to choose from: tomorrow, a Friday, the end of the month, or what is nearest to that.
final class DayChoices {

    private static final int CHOICES = 3;

    private DayChoices() {}

    static Sentence question(LocalDate today, Language language) {
        var days = from(today);
        var fillings =
                Map.of(
                        "first", Wording.day(days.get(0), language),
                        "second", Wording.day(days.get(1), language),
                        "third", Wording.day(days.get(2), language));
        return new Sentence(Text.PROMISE_WHICH_DAY, fillings, new Expected.Day(days));
    }

    static List<LocalDate> from(LocalDate today) {
        var tomorrow = today.plusDays(1);
        var friday = tomorrow.with(next(DayOfWeek.FRIDAY));
        var monthEnd = today.with(lastDayOfMonth());
        return Stream.of(tomorrow, friday, monthEnd, friday.plusWeeks(1))
                .filter(day -> day.isAfter(today))
                .distinct()
                .limit(CHOICES)
                .sorted()
                .toList();
    }
}
