package io.dueline.bot.understanding.dates;

import static io.dueline.bot.understanding.dates.Numbers.EN_COUNT;
import static io.dueline.bot.understanding.dates.Numbers.EN_ORDINAL;
import static io.dueline.bot.understanding.dates.Rule.loose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;

/// How English names days, in lower case; the spellings of text messages included.
final class EnglishDates {

    private static final String WEEKDAY =
            "(mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?|s)?|thu(?:r(?:s(?:days?)?)?)?"
                    + "|fri(?:days?)?|(?<!(?:i|we|he|she|just|the) )sat(?:urdays?)?|saturday"
                    + "|(?<!(?:the|in) )sun(?:days?)?|sunday)";
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String FULL_MONTH =
            "(january|february|april|june|july|august|september|october|november|december)";
    private static final String DAY = "((?:[12]?[0-9]|3[01])(?:st|nd|rd|th)?|" + EN_ORDINAL + ")";
    private static final String ORDINAL =
            "((?:[12]?[0-9]|3[01])(?:st|nd|rd|th)|" + EN_ORDINAL + ")";
    private static final String YEAR = "(?:,? *(?:of )?(20\\d\\d)(?!\\d| ?[:h]))?";
    private static final String NO_TIME =
            "(?! ?(?:am|pm|a\\.m|p\\.m|:|o'clock|h\\d|%|/|-\\d|\\.\\d))";
    private static final String TO = " ?(?:to|till|til|until|untill|thru|through|-|–|—) ?(?:the )?";
    private static final String UNIT = "(day|week|wk|month|year|yr|hour|hr|minute|min|fortnight)s?";
    private static final String NEXT =
            "(?:next|the following|following|coming|the coming|upcoming)";
    private static final String OUR = "(?:the |this |of |my |current )*";

    static final List<Rule> RULES =
            List.of(
                    of("today|tonight|tonite|2day|2nite|tdy|(?:later|early) today", at(0)),
                    of("this (?:very )?(?:morning|afternoon|evening|arvo)|today eod|eod", at(0)),
                    of("rest (?:of )?" + OUR + "day", at(0)),
                    loose(
                            "(?<![a-z])now(?![a-z])|right away|immediately|straight away|in a"
                                    + " bit|in a minute"),
                    of(
                            "(?:tomorrow|tmrw?|tmw|tml|tomorow|tommorow|tommorrow|tomoro|tomo|2morrow|2moro|2mrw)",
                            at(1)),
                    of("(?:the )?day after (?:tomorrow|tmrw?|2morrow)", at(2)),
                    of("yesterday|last night|ystd|yday|yest", (match, today) -> behind(today, 1)),
                    of("(?:the )?day before yesterday", (match, today) -> behind(today, 2)),
                    of("(?:last|past|this past|previous) " + WEEKDAY, EnglishDates::lastWeekday),
                    of(
                            "(?:last|past|previous) (?:week|month|year|weekend|quarter|"
                                    + MONTH
                                    + ")",
                            none()),
                    of(EN_COUNT + " " + UNIT + " (?:ago|back|before)", none()),
                    of("since (?:the )?(?:last )?(?:" + WEEKDAY + "|" + MONTH + ")", none()),
                    of(WEEKDAY, (match, today) -> today.weekday(weekday(match, 1))),
                    of(
                            "(?:this|coming|this coming|upcoming) " + WEEKDAY,
                            EnglishDates::thisWeekday),
                    of("next " + WEEKDAY, (match, today) -> today.nextWeekday(weekday(match, 1))),
                    of(
                            WEEKDAY + ",? (?:of )?(?:the )?(?:next|following|coming) (?:week|wk)",
                            EnglishDates::ofNextWeek),
                    of(
                            "(?:next|the following) (?:week|wk),? (?:on )?" + WEEKDAY,
                            EnglishDates::ofNextWeek),
                    of(WEEKDAY + ",? (?:of )?this (?:week|wk)", EnglishDates::thisWeekday),
                    of(
                            "(?:" + WEEKDAY + " after next)",
                            (match, today) -> today.weekday(weekday(match, 1), 2)),
                    of("(?:a|1) week (?:on|from) " + WEEKDAY, EnglishDates::weekOn),
                    of("(" + EN_COUNT + ") " + WEEKDAY + " from now", EnglishDates::weekdaysAhead),
                    of(WEEKDAY + ",? (?:the )?" + ORDINAL, EnglishDates::weekdayThe),
                    of(
                            "(?:this|current|this current) (?:week|wk)",
                            (match, today) -> today.week(0)),
                    of(
                            "(?:rest|remainder) (?:of )?" + OUR + "(?:week|wk)",
                            EnglishDates::restOfWeek),
                    of(
                            "(?:late|later|sometime|some time) (?:in )?this (?:week|wk)",
                            (match, today) -> today.week(0)),
                    of(NEXT + " (?:week|wk)", (match, today) -> today.week(1)),
                    of("(?:the )?week after(?: next)?", (match, today) -> today.week(2)),
                    of(
                            "(?:the |at the |this )?(?:week-?end|wknd)",
                            (match, today) -> today.weekend(0)),
                    of("next (?:week-?end|wknd)", (match, today) -> today.weekend(1)),
                    of(
                            "(?:the )?end of " + OUR + "(?:week|wk)|week end|eow",
                            (match, today) -> today.weekEnd(0)),
                    of(
                            "(?:the )?end of (?:the )?" + NEXT + " (?:week|wk)",
                            (match, today) -> today.weekEnd(1)),
                    of(
                            "(?:early|beginning of|start of) next (?:week|wk)",
                            EnglishDates::earlyNextWeek),
                    of(
                            "(?:the )?end of "
                                    + OUR
                                    + "month|month[ -]end|eom|(?:late|later) (?:in )?this month",
                            (match, today) -> today.monthEnd(today.month(0))),
                    of(
                            "(?:the )?end of (?:the )?" + NEXT + " month|next month[ -]end",
                            (match, today) -> today.monthEnd(today.month(1))),
                    of("(?:the )?end of " + MONTH, EnglishDates::endOfMonth),
                    of(
                            "(?:the )?end of "
                                    + OUR
                                    + "(?:year|yr)|eoy|(?:late|later) (?:in )?this year|year["
                                    + " -]end",
                            (match, today) -> today.yearEnd()),
                    of(
                            "(?:the )?(?:middle of|mid)[ -]?" + OUR + "month",
                            (match, today) -> today.comingPart(11, 20)),
                    of(
                            "(?:the )?(?:middle of|mid)[ -]?next month",
                            (match, today) -> today.partOf(today.month(1), 11, 20)),
                    of("(?:the )?(?:middle of|mid)[ -]?(?:of )?" + MONTH, part(11, 20)),
                    of("(?:the )?(?:early|beginning of|start of) (?:in )?" + MONTH, part(1, 10)),
                    of("late (?:in )?" + MONTH, part(21, 31)),
                    of(
                            "(?:the )?(?:early|beginning of|start of|first of)(?: in)? (?:the"
                                    + " )?next month",
                            (match, today) -> today.partOf(today.month(1), 1, 5)),
                    of(
                            "this month|rest (?:of )?" + OUR + "month",
                            (match, today) -> today.wholeMonth(today.month(0))),
                    of(NEXT + " month", (match, today) -> today.wholeMonth(today.month(1))),
                    of(
                            "(?:the )?"
                                    + ORDINAL
                                    + " (?:of )?"
                                    + NEXT
                                    + " month|next month,? (?:on )?the "
                                    + ORDINAL,
                            EnglishDates::ofNextMonth),
                    of(
                            "(?:the )?" + ORDINAL + " (?:of )?this month",
                            (match, today) -> today.inMonth(today.month(0), ordinal(match, 1))),
                    of(DAY + TO + DAY + " (?:of )?next month", EnglishDates::daysOfNextMonth),
                    of("(?:this|current) (?:quarter|qtr)", (match, today) -> today.quarterAhead(0)),
                    of(NEXT + " (?:quarter|qtr)", (match, today) -> today.quarterAhead(1)),
                    of(
                            "(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)",
                            (match, today) -> today.quarterNamed(ordinal(match, 1))),
                    of("next year", EnglishDates::nextYear),
                    of(
                            "(?:in |after )(?:about |around |another |~)*("
                                    + EN_COUNT
                                    + "|half an|half a|0[.,]5)(?: more)? "
                                    + UNIT
                                    + "'?(?: time| from now| from today)?",
                            EnglishDates::later),
                    of(
                            "("
                                    + EN_COUNT
                                    + "|half an|half a|0[.,]5) "
                                    + UNIT
                                    + "'? (?:from now|from today|later|hence|time)",
                            EnglishDates::later),
                    of(
                            "(" + EN_COUNT + ") " + UNIT + " from (?:tomorrow|tmrw?)",
                            (match, today) ->
                                    Days.on(
                                            EnglishDates.ahead(
                                                    match, new Today(today.day().plusDays(1))))),
                    of(
                            "(?:within|inside|give me|in the next|within the next|(?:for )?(?:the"
                                    + " )?next)(?: about)? (?:("
                                    + EN_COUNT
                                    + ") )?"
                                    + UNIT
                                    + "(?! (?:week|month))",
                            EnglishDates::within),
                    of(
                            DAY + ",?[ -](?:of )?" + MONTH + YEAR,
                            (match, today) -> monthDay(match, 2, 1, 3, today)),
                    of(
                            MONTH + "[ .\\-]+(?:the )?" + DAY + NO_TIME + YEAR,
                            (match, today) -> monthDay(match, 1, 2, 3, today)),
                    of(
                            "(20\\d\\d)[/ \\-]" + MONTH + "[/ \\-](\\d{1,2})",
                            (match, today) ->
                                    today.full(
                                            number(match, 1), month(match, 2), number(match, 3))),
                    of(
                            MONTH
                                    + " (?:the )?"
                                    + DAY
                                    + TO
                                    + "(?:"
                                    + MONTH
                                    + " )?(?:the )?"
                                    + DAY
                                    + NO_TIME,
                            EnglishDates::monthDays),
                    of(
                            "(?:the )?" + DAY + TO + DAY + " (?:of )?" + MONTH + YEAR,
                            EnglishDates::daysMonth),
                    of(
                            "(?:the )?" + ORDINAL + TO + ORDINAL,
                            (match, today) ->
                                    today.daysOfMonth(ordinal(match, 1), ordinal(match, 2))),
                    of(
                            "(20\\d\\d)-(\\d{1,2})-(\\d{1,2})|(20\\d\\d)/(\\d{1,2})/(\\d{1,2})",
                            EnglishDates::iso),
                    of(
                            "(\\d{1,2}) ?/ ?(\\d{1,2})(?:/(20\\d\\d|\\d\\d))?(?![\\d/%])",
                            EnglishDates::slashed),
                    of("on (\\d{1,2})-(\\d{1,2})(?![\\d\\-])", EnglishDates::slashed),
                    of(
                            "(?:in |during |for |this (?!may)|next |sometime in |(?<=until |till"
                                    + " |til |by |before ))"
                                    + MONTH
                                    + "(?! ?\\d)|"
                                    + FULL_MONTH
                                    + "(?:,? (?:of )?next year)?",
                            EnglishDates::wholeMonth),
                    of(MONTH + " next year", EnglishDates::monthNextYear),
                    of(
                            MONTH + "[ /,]+(20\\d\\d)",
                            (match, today) -> wholeMonth(number(match, 2), month(match, 1), today)),
                    of(
                            "(20\\d\\d)[ ,]+" + MONTH,
                            (match, today) -> wholeMonth(number(match, 1), month(match, 2), today)),
                    of(
                            "(1[0-2]|0?[1-9])/(20\\d\\d)",
                            (match, today) ->
                                    wholeMonth(number(match, 2), number(match, 1), today)),
                    of(
                            "(20\\d\\d)-(1[0-2]|0?[1-9])(?![\\d\\-])",
                            (match, today) ->
                                    wholeMonth(number(match, 1), number(match, 2), today)),
                    of(
                            "((?:[12]?[0-9]|3[01])(?:st|nd|rd|th))(?!"
                                + " (?:floor|time|week|day|reminder|message|text|month|year|year|st|street|ave|block|one))",
                            EnglishDates::the),
                    of(
                            "(?:the|on the|by the) "
                                    + EN_ORDINAL.replaceFirst("\\?:", "")
                                    + "(?! (?:floor|time|one|person|reminder|message|text|month|year|half|week|thing))",
                            EnglishDates::the),
                    of("(?:on|by) the ((?:[12]?[0-9]|3[01]))" + NO_TIME, EnglishDates::the),
                    of(
                            "(?:the )?(last|first|second|third|fourth) "
                                    + WEEKDAY
                                    + " (?:of|in) "
                                    + MONTH,
                            EnglishDates::nth));

    private EnglishDates() {}

    private static Rule of(String written, BiFunction<Matcher, Today, Days> meaning) {
        return Rule.of("(?<![a-z0-9$€£+.:/])(?:" + written + ")(?![a-z0-9])", meaning);
    }

    private static BiFunction<Matcher, Today, Days> at(int days) {
        return (match, today) -> today.plus(days);
    }

    private static BiFunction<Matcher, Today, Days> none() {
        return (match, today) -> Days.NONE;
    }

    private static BiFunction<Matcher, Today, Days> part(int from, int to) {
        return (match, today) -> today.partOf(today.monthNamed(month(match, 1)), from, to);
    }

    private static Days behind(Today today, int days) {
        return Days.past(today.day().minusDays(days));
    }

    private static Days lastWeekday(Matcher match, Today today) {
        LocalDate behind = today.weekday(weekday(match, 1)).behind();
        return behind == null ? Days.NONE : Days.past(behind);
    }

    private static Days thisWeekday(Matcher match, Today today) {
        Days days = today.weekday(weekday(match, 1), 0);
        return days.ahead().isEmpty() ? today.weekday(weekday(match, 1)) : days;
    }

    private static Days ofNextWeek(Matcher match, Today today) {
        return today.weekday(weekday(match, 1), 1);
    }

    private static Days weekOn(Matcher match, Today today) {
        return today.weekdayAhead(weekday(match, 1), 2);
    }

    private static Days weekdaysAhead(Matcher match, Today today) {
        return today.weekdayAhead(weekday(match, 2), Numbers.count(match.group(1)));
    }

    private static Days weekdayThe(Matcher match, Today today) {
        return today.dayOfMonth(ordinal(match, 2));
    }

    private static Days restOfWeek(Matcher match, Today today) {
        return today.week(0);
    }

    private static Days earlyNextWeek(Matcher match, Today today) {
        return Days.spanning(today.monday(1), today.monday(1).plusDays(1), today.day());
    }

    private static Days endOfMonth(Matcher match, Today today) {
        return today.monthEnd(today.monthNamed(month(match, 1)));
    }

    private static Days ofNextMonth(Matcher match, Today today) {
        return today.inMonth(today.month(1), ordinal(match, match.group(1) == null ? 2 : 1));
    }

    private static Days daysOfNextMonth(Matcher match, Today today) {
        return today.days(
                today.inMonth(today.month(1), ordinal(match, 1)),
                today.inMonth(today.month(1), ordinal(match, 2)));
    }

    private static Days nextYear(Matcher match, Today today) {
        LocalDate first = LocalDate.of(today.day().getYear() + 1, 1, 1);
        return Days.spanning(first, first.plusYears(1).minusDays(1), today.day());
    }

    private static Days later(Matcher match, Today today) {
        return Days.on(ahead(match, today));
    }

    private static Days within(Matcher match, Today today) {
        return Days.until(ahead(match, today));
    }

    private static LocalDate ahead(Matcher match, Today today) {
        String said = match.group(1);
        boolean half = said != null && (said.startsWith("half") || said.startsWith("0"));
        int count = said == null ? 1 : half ? 0 : Numbers.count(said);
        return switch (match.group(2)) {
            case "day" -> today.day().plusDays(count);
            case "week", "wk" -> today.day().plusWeeks(count);
            case "fortnight" -> today.day().plusWeeks(2L * count);
            case "month" -> today.day().plusMonths(count);
            case "year", "yr" -> today.day().plusYears(count);
            default ->
                    count >= 20 && match.group(2).startsWith("h")
                            ? today.day().plusDays(1)
                            : today.day();
        };
    }

    private static Days monthDay(Matcher match, int month, int day, int year, Today today) {
        int number = ordinal(match, day);
        return match.group(year) == null
                ? today.monthDay(month(match, month), number)
                : today.full(number(match, year), month(match, month), number);
    }

    private static Days monthDays(Matcher match, Today today) {
        int month = month(match, 1);
        int last = match.group(3) == null ? month : month(match, 3);
        return today.days(
                today.monthDay(month, ordinal(match, 2)), today.monthDay(last, ordinal(match, 4)));
    }

    private static Days daysMonth(Matcher match, Today today) {
        return today.days(monthDay(match, 3, 1, 4, today), monthDay(match, 3, 2, 4, today));
    }

    private static Days iso(Matcher match, Today today) {
        int first = match.group(1) == null ? 4 : 1;
        return today.full(number(match, first), number(match, first + 1), number(match, first + 2));
    }

    private static Days slashed(Matcher match, Today today) {
        int first = number(match, 1);
        int second = number(match, 2);
        int month = first > 12 ? second : first;
        int day = first > 12 ? first : second;
        String year = match.groupCount() < 3 ? null : match.group(3);
        return year == null
                ? today.monthDay(month, day)
                : today.full(Integer.parseInt(year) % 100 + 2000, month, day);
    }

    private static Days wholeMonth(Matcher match, Today today) {
        int month = month(match, match.group(1) == null ? 2 : 1);
        YearMonth named = today.monthNamed(month);
        boolean next = match.group().startsWith("next ") && named.equals(today.month(0));
        boolean later =
                match.group().endsWith("next year") && named.getYear() == today.day().getYear();
        return today.wholeMonth(next || later ? named.plusYears(1) : named);
    }

    private static Days monthNextYear(Matcher match, Today today) {
        return wholeMonth(today.day().getYear() + 1, month(match, 1), today);
    }

    private static Days wholeMonth(int year, int month, Today today) {
        return today.wholeMonth(YearMonth.of(year, month));
    }

    private static Days the(Matcher match, Today today) {
        return today.dayOfMonth(ordinal(match, 1));
    }

    private static Days nth(Matcher match, Today today) {
        int nth = match.group(1).equals("last") ? -1 : ordinal(match, 1);
        YearMonth month = today.monthNamed(month(match, 3));
        return today.nthInMonth(month, weekday(match, 2), nth);
    }

    private static DayOfWeek weekday(Matcher match, int group) {
        return switch (start(match, group)) {
            case "mon" -> DayOfWeek.MONDAY;
            case "tue" -> DayOfWeek.TUESDAY;
            case "wed" -> DayOfWeek.WEDNESDAY;
            case "thu" -> DayOfWeek.THURSDAY;
            case "fri" -> DayOfWeek.FRIDAY;
            case "sat" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.SUNDAY;
        };
    }

    private static int month(Matcher match, int group) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(start(match, group)) / 3 + 1;
    }

    private static String start(Matcher match, int group) {
        return match.group(group).substring(0, 3);
    }

    private static int ordinal(Matcher match, int group) {
        return Numbers.ordinal(match.group(group));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
