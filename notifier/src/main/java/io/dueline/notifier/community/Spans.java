package io.dueline.notifier.community;

import io.dueline.notifier.community.CommunityRules.Span;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The contact windows of a day as they are written down: `09:30-12:00,15:00-18:00`, or nothing on
/// a day without any. Pure.
final class Spans {

    private Spans() {}

    /// @throws IllegalArgumentException if it says no times, or some that overlap
    static List<Span> of(String written) {
        var spans = written.isBlank() ? List.<Span>of() : inOrder(written.split(","));
        for (var i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).until())) {
                throw new IllegalArgumentException("contact windows overlap");
            }
        }
        return spans;
    }

    static String written(List<Span> spans) {
        return spans.stream()
                .map(span -> span.from() + "-" + span.until())
                .collect(Collectors.joining(","));
    }

    private static List<Span> inOrder(String[] spans) {
        return Stream.of(spans).map(Spans::span).sorted(Comparator.comparing(Span::from)).toList();
    }

    private static Span span(String written) {
        var ends = written.strip().split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("a contact window has two ends");
        }
        return new Span(time(ends[0]), time(ends[1]));
    }

    private static LocalTime time(String written) {
        try {
            return LocalTime.parse(written.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("no time of a day", e);
        }
    }
}
