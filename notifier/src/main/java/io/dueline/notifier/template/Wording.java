package io.dueline.notifier.template;

import io.dueline.notifier.owner.Language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/// Money and days as people say them, in short messages and on pages alike.
public final class Wording {

    private static final DateTimeFormatter DAY_ZH =
            DateTimeFormatter.ofPattern("M月d日 EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter YEAR_EN =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Wording() {}

    /// As in `¥1,280.00`, or `HK$1,280.00` where the sign alone would mislead.
    ///
    /// @param minor in the currency's smallest unit
    public static String money(long minor, Currency currency, Language language) {
        var amount = BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
        return sign(currency, language) + plain(amount, currency);
    }

    private static String plain(BigDecimal amount, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        return String.format(Locale.ROOT, "%,." + digits + "f", amount);
    }

    private static String sign(Currency currency, Language language) {
        return "CNY".equals(currency.getCurrencyCode())
                ? "¥"
                : currency.getSymbol(language.locale());
    }

    /// As in `4 张账单`, `4 invoices` and `1 invoice`.
    public static String invoices(long number, Language language) {
        return switch (language) {
            case ZH -> number + " 张账单";
            case EN -> number + (number == 1 ? " invoice" : " invoices");
        };
    }

    /// As in `11月27日 周五` and `Fri 27 Nov`.
    public static String day(LocalDate day, Language language) {
        return switch (language) {
            case ZH -> DAY_ZH.format(day);
            case EN -> DAY_EN.format(day);
        };
    }

    /// A day that may lie in another year than the one it is read in, as in `2025年3月31日` and
    /// `31 Mar 2025`; a day of the same year as [#day] says it.
    public static String day(LocalDate day, LocalDate today, Language language) {
        if (day.getYear() == today.getYear()) {
            return day(day, language);
        }
        return switch (language) {
            case ZH -> YEAR_ZH.format(day);
            case EN -> YEAR_EN.format(day);
        };
    }

    /// A day and a time in a zone, as in `11月27日 周五 18:00`.
    public static String moment(Instant moment, ZoneId zone, Language language) {
        var local = moment.atZone(zone);
        return day(local.toLocalDate(), language) + " " + TIME.format(local);
    }
}
