package io.dueline.notifier.channel.simulator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// A phone as the page shows it.
///
/// @param quickReplies what its holder may want to say without typing
/// @param now the time its clock shows
record Handset(Phone phone, List<Line> lines, List<String> quickReplies, ZonedDateTime now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /// A text with its time, and the day above it if it is the first of that day.
    record Line(@Nullable LocalDate day, String time, Said said) {}

    static Handset of(Phone phone, List<Said> said, List<String> quickReplies, Instant now) {
        return new Handset(
                phone, lines(said, phone.zone()), quickReplies, now.atZone(phone.zone()));
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    /// The time its own clock shows.
    public String time() {
        return TIME.format(now);
    }

    private static List<Line> lines(List<Said> said, ZoneId zone) {
        var lines = new ArrayList<Line>();
        LocalDate before = null;
        for (var text : said) {
            var then = text.at().atZone(zone);
            var day = then.toLocalDate();
            lines.add(new Line(day.equals(before) ? null : day, TIME.format(then), text));
            before = day;
        }
        return lines;
    }
}
