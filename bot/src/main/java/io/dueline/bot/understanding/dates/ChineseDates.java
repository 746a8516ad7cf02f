package io.dueline.bot.understanding.dates;

import static io.dueline.bot.understanding.dates.Numbers.ZH;
import static io.dueline.bot.understanding.dates.Rule.loose;
import static io.dueline.bot.understanding.dates.Rule.of;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;

/// How Chinese names days, in simplified characters; Cantonese and dialect words included.
final class ChineseDates {

    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String WHICH = "(下下|下|这|本|今|呢|上上|上)?(?:一?个|个)?";
    private static final String WEEKDAY = WHICH + "(?:的)?" + WEEK + "([一二三四五六日天1-7])";
    private static final String MONTH_AHEAD = "(下下|下|这|本|今|当|上)个?月份?的?";
    private static final String MONTH = "(今年|明年|后年|20\\d\\d年)?的?(" + ZH + ")月份?的?";
    private static final String NOT_A_HOUSE =
            "(?!楼|栋|幢|门|单元|室|院|线|车|口|电梯|铺|房|机|桌|井|铺|梯|座|商|厅|柜|店|常|子|元|点)";
    private static final String FREE = "(?<![0-9.第一二三四五六七八九十\\-#])";
    private static final String TO = "(?:到|至|-|~|—|–)";
    private static final String SOON = "(?:内|以内|之内|里)";
    private static final String AFTER = "(?:后|之后|以后|过后)";

    static final List<Rule> RULES =
            List.of(
                    of("大大后[天日]", (match, today) -> today.plus(4)),
                    of("大后[天日]", (match, today) -> today.plus(3)),
                    of("(?<![天日周月年期拜之以时分])后[天日儿](?!常)", (match, today) -> today.plus(2)),
                    of("(?<![说声证表聪])明[天日早晚儿朝]|名天|听[日晚朝]|第二天", (match, today) -> today.plus(1)),
                    of("今[天日晚早儿夜朝]|本日", (match, today) -> today.plus(0)),
                    loose("现在|马上|立刻|立即|而家|待?一会儿?|等会儿?|等下|稍后|晚点|傍晚"),
                    loose("晚上|下午|中午|上午|早上"),
                    of("昨[天日晚儿]|寻[日晚]|琴[日晚]|刚刚|刚才", (match, today) -> past(today, 1)),
                    of("大?前[天日](?!气)", (match, today) -> past(today, 2)),
                    of("去年|前年|上半年|上季度", (match, today) -> Days.NONE),
                    of("上上?个?" + WEEK + "(?![一二三四五六日天])", (match, today) -> Days.NONE),
                    of("(?:上上?个月|上月)(?:初|中旬?|底|末)?", (match, today) -> Days.NONE),
                    of(
                            "(?:" + ZH + "|几|半)个?(?:多)?(?:天|日|周|星期|礼拜|月|年|小时)(?:之|以)?前",
                            (match, today) -> Days.NONE),
                    of(WEEKDAY, ChineseDates::weekday),
                    of("(下下|下|这|本|今|呢)(?:一?个|一)?" + WEEK + "(?![一二三四五六日天末底])", ChineseDates::week),
                    of("(下下|下|这|本|今)?个?周末", ChineseDates::weekend),
                    of("(下下|下|这|本)?个?周底", (match, today) -> today.weekEnd(weeks(match))),
                    of(
                            "(" + ZH + "|半)个?(半)?(小时|钟头|分钟|刻钟)" + AFTER,
                            (match, today) -> today.plus(0)),
                    of("(" + ZH + "|半)个?(半)?(小时|钟头|分钟)" + SOON, (match, today) -> today.plus(0)),
                    of(
                            "(?:过|再过|等)?(?:个)?(" + ZH + "|半)\\s*个?\\s*(天|日|周|星期|礼拜|月|年)" + AFTER,
                            (match, today) -> Days.on(later(match, today))),
                    of(
                            "(?:再过|过)(?!两天)(" + ZH + ")个?(天|日|周|星期|礼拜|月)",
                            (match, today) -> Days.on(later(match, today))),
                    of(
                            "(" + ZH + "|半)\\s*个?\\s*(天|日|周|星期|礼拜|月|年)" + SOON,
                            (match, today) -> Days.until(later(match, today))),
                    of(
                            "(?:宽限|缓|给我|容我|等我|晚)(?:我)?(" + ZH + ")个?(天|日|周|星期|礼拜|月)",
                            (match, today) -> Days.until(later(match, today))),
                    of(
                            "(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?!\\d)",
                            (match, today) ->
                                    today.full(
                                            number(match, 1), number(match, 2), number(match, 3))),
                    of(FREE + "(\\d{1,2})\\s*/\\s*(\\d{1,2})(?![\\d/%])", ChineseDates::slashed),
                    of(FREE + "(\\d{1,2})\\.(\\d{1,2})(?=号|日|前|之前|交|缴)", ChineseDates::slashed),
                    of(FREE + MONTH + "(" + ZH + ")[号日]?" + NOT_A_HOUSE, ChineseDates::monthDay),
                    of(
                            FREE
                                    + MONTH
                                    + "("
                                    + ZH
                                    + ")[号日]?"
                                    + TO
                                    + "("
                                    + ZH
                                    + ")[号日]"
                                    + NOT_A_HOUSE,
                            ChineseDates::monthDays),
                    of(FREE + MONTH + "(初|上旬|中旬|中|下旬|底|末|尾)", ChineseDates::monthPart),
                    of(FREE + MONTH + "(?!\\d|份|亮)", ChineseDates::wholeMonth),
                    of(MONTH_AHEAD + "(" + ZH + ")[号日]?" + NOT_A_HOUSE, ChineseDates::dayAhead),
                    of(MONTH_AHEAD + "(初|上旬|中旬|中|下旬|底|末|尾)", ChineseDates::partAhead),
                    of("(下下|下|这|本|当)个?月(?![初中下上底末尾\\d])", ChineseDates::monthAhead),
                    of(FREE + "(" + ZH + ")[号日]" + NOT_A_HOUSE, ChineseDates::dayOfMonth),
                    of(
                            FREE + "(" + ZH + ")[号日]?" + TO + "(" + ZH + ")[号日]" + NOT_A_HOUSE,
                            ChineseDates::daysOfMonth),
                    of("(?<![0-9个下这本当今上一二三四五六七八九十])月(初|中旬|中|底|末|尾)", ChineseDates::part),
                    of("(?<!月)(上旬|中旬|下旬)", ChineseDates::part),
                    of("今?年(?:底|末|尾)|今?年内", (match, today) -> today.yearEnd()),
                    of("明年(?!\\d|[一二三四五六七八九十])", ChineseDates::nextYear),
                    of("(下个?|这个?|本)季度末?", ChineseDates::quarter));

    private ChineseDates() {}

    private static Days past(Today today, int days) {
        return Days.past(today.day().minusDays(days));
    }

    private static Days weekday(Matcher match, Today today) {
        DayOfWeek weekday = DayOfWeek.of(weekday(match.group(2).charAt(0)));
        return match.group(1) == null
                ? today.weekday(weekday)
                : today.weekday(weekday, weeks(match));
    }

    private static int weekday(char sign) {
        int number = "一二三四五六日天".indexOf(sign) + 1;
        return number == 0 ? sign - '0' : Math.min(number, 7);
    }

    private static int weeks(Matcher match) {
        return ahead(match.group(1));
    }

    private static int ahead(@Nullable String which) {
        return switch (which) {
            case "下下" -> 2;
            case "下" -> 1;
            case "上" -> -1;
            case "上上" -> -2;
            case null, default -> 0;
        };
    }

    private static Days week(Matcher match, Today today) {
        return today.week(weeks(match));
    }

    private static Days weekend(Matcher match, Today today) {
        return today.weekend(weeks(match));
    }

    private static LocalDate later(Matcher match, Today today) {
        if (match.group(1).equals("半")) {
            return today.day().plusDays(match.group(2).equals("年") ? 183 : 15);
        }
        int count = Numbers.zh(match.group(1));
        return switch (match.group(2)) {
            case "天", "日" -> today.day().plusDays(count);
            case "月" -> today.day().plusMonths(count);
            case "年" -> today.day().plusYears(count);
            default -> today.day().plusWeeks(count);
        };
    }

    private static Days slashed(Matcher match, Today today) {
        return today.monthDay(number(match, 1), number(match, 2));
    }

    private static Days monthDay(Matcher match, Today today) {
        int month = number(match, 2);
        int day = number(match, 3);
        return match.group(1) == null
                ? today.monthDay(month, day)
                : today.full(year(match.group(1), today), month, day);
    }

    private static Days monthDays(Matcher match, Today today) {
        int month = number(match, 2);
        return today.days(
                today.monthDay(month, number(match, 3)), today.monthDay(month, number(match, 4)));
    }

    private static @Nullable YearMonth month(Matcher match, Today today) {
        int month = number(match, 2);
        if (month < 1 || month > 12) {
            return null;
        }
        return match.group(1) == null
                ? today.monthNamed(month)
                : YearMonth.of(year(match.group(1), today), month);
    }

    private static int year(String said, Today today) {
        return switch (said) {
            case "今年" -> today.day().getYear();
            case "明年" -> today.day().getYear() + 1;
            case "后年" -> today.day().getYear() + 2;
            default -> Integer.parseInt(said.substring(0, 4));
        };
    }

    private static Days wholeMonth(Matcher match, Today today) {
        YearMonth month = month(match, today);
        return month == null ? Days.NONE : today.wholeMonth(month);
    }

    private static Days monthPart(Matcher match, Today today) {
        YearMonth month = month(match, today);
        return month == null ? Days.NONE : part(match.group(3), month, today);
    }

    private static Days dayAhead(Matcher match, Today today) {
        return today.inMonth(today.month(ahead(match.group(1))), number(match, 2));
    }

    private static Days partAhead(Matcher match, Today today) {
        return part(match.group(2), today.month(ahead(match.group(1))), today);
    }

    private static Days monthAhead(Matcher match, Today today) {
        return today.wholeMonth(today.month(ahead(match.group(1))));
    }

    private static Days part(String part, YearMonth month, Today today) {
        return switch (part) {
            case "初" -> today.partOf(month, 1, 5);
            case "上旬" -> today.partOf(month, 1, 10);
            case "中", "中旬" -> today.partOf(month, 11, 20);
            case "下旬" -> today.partOf(month, 21, 31);
            default -> today.monthEnd(month);
        };
    }

    private static Days part(Matcher match, Today today) {
        return switch (match.group(1)) {
            case "初" -> today.comingPart(1, 5);
            case "上旬" -> today.comingPart(1, 10);
            case "中", "中旬" -> today.comingPart(11, 20);
            case "下旬" -> today.comingPart(21, 31);
            default -> today.monthEnd(today.month(0));
        };
    }

    private static Days dayOfMonth(Matcher match, Today today) {
        return today.dayOfMonth(number(match, 1));
    }

    private static Days daysOfMonth(Matcher match, Today today) {
        return today.daysOfMonth(number(match, 1), number(match, 2));
    }

    private static Days nextYear(Matcher match, Today today) {
        LocalDate first = LocalDate.of(today.day().getYear() + 1, 1, 1);
        return Days.spanning(first, first.plusYears(1).minusDays(1), today.day());
    }

    private static Days quarter(Matcher match, Today today) {
        return today.quarterAhead(match.group(1).startsWith("下") ? 1 : 0);
    }

    private static int number(Matcher match, int group) {
        return Numbers.zh(match.group(group));
    }
}
