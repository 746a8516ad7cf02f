package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.PhoneBook;
import io.dueline.notifier.owner.Language;

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
/// @param others who holds it, if no owner does
/// @param quickReplies what its holder may want to say without typing
/// @param now the time its clock shows
record Handset(
        Phone phone,
        List<PhoneBook.Entry> others,
        List<Line> lines,
        List<String> quickReplies,
        ZonedDateTime now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final int SHOWN_OF_TEAMS = 7;

    /// A text with its time, and the day above it if it is the first of that day.
    record Line(@Nullable LocalDate day, String time, Said said) {}

    static Handset of(
            Phone phone,
            List<PhoneBook.Entry> others,
            List<Said> said,
            List<String> quickReplies,
            Instant now) {
        return new Handset(
                phone, others, lines(said, phone.zone()), quickReplies, now.atZone(phone.zone()));
    }

    /// Whether a team holds it, or whoever is above one.
    public boolean isTeams() {
        return !others.isEmpty();
    }

    /// The names of who holds it, in the reader's language; empty for a stranger.
    public String holder(Language reader) {
        return isTeams() ? others.getFirst().name(reader) : phone.holder();
    }

    /// A supervisor stands in the book once for each team.
    public int further() {
        return Math.max(0, others.size() - 1);
    }

    /// Enough to tell phones apart: those of teams are the house's own and often numbered through.
    public String number() {
        var value = phone.address().value();
        return isTeams() && value.length() > SHOWN_OF_TEAMS
                ? "****" + value.substring(value.length() - SHOWN_OF_TEAMS)
                : phone.address().masked();
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
