package io.dueline.admin.owners;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.template.Templates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// One thing that happened with an owner, as the time line shows it.
///
/// @param id unlike that of any other, so that a page can keep its place at it
/// @param what a code the words explain, as in `paid`
/// @param detail a code for why or how; the words may not know it when it is a carrier's
/// @param reference a number people use for it, as in `C-1042`
/// @param pieces what somebody said, cut where a link of ours stood; none if nothing was said
/// @param by `bot`, `plan` or `staff:` and a number
/// @param until the moment it ends or is due, where it has one
record Happening(
        String id,
        Instant at,
        Part part,
        String hue,
        String what,
        @Nullable String detail,
        @Nullable String reference,
        List<String> pieces,
        @Nullable Money money,
        @Nullable LocalDate day,
        @Nullable String by,
        @Nullable Instant until) {

    private static final Pattern LINK = Pattern.compile(Templates.LINK, Pattern.LITERAL);

    /// What the time line can be narrowed to.
    enum Part {
        MESSAGES,
        MONEY,
        PROMISES,
        CASES,
        OTHER
    }

    static Happening of(String id, Instant at, Part part, String hue, String what) {
        return new Happening(
                id, at, part, hue, what, null, null, List.of(), null, null, null, null);
    }

    Happening because(@Nullable String code) {
        return new Happening(
                id, at, part, hue, what, code, reference, pieces, money, day, by, until);
    }

    Happening numbered(@Nullable String number) {
        return new Happening(
                id, at, part, hue, what, detail, number, pieces, money, day, by, until);
    }

    Happening saying(@Nullable String text) {
        return saying(text == null ? List.of() : List.of(text));
    }

    /// A text of ours, with a link where its mark stands.
    Happening sayingWithLink(String text) {
        return saying(List.of(LINK.split(text, -1)));
    }

    private Happening saying(List<String> text) {
        return new Happening(
                id, at, part, hue, what, detail, reference, text, money, day, by, until);
    }

    Happening worth(Money amount) {
        return new Happening(
                id, at, part, hue, what, detail, reference, pieces, amount, day, by, until);
    }

    Happening on(@Nullable LocalDate date) {
        return new Happening(
                id, at, part, hue, what, detail, reference, pieces, money, date, by, until);
    }

    Happening by(@Nullable String who) {
        return new Happening(
                id, at, part, hue, what, detail, reference, pieces, money, day, who, until);
    }

    Happening until(@Nullable Instant end) {
        return new Happening(
                id, at, part, hue, what, detail, reference, pieces, money, day, by, end);
    }
}
