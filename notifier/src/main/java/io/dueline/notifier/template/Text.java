package io.dueline.notifier.template;

import java.util.Locale;
import java.util.Set;

/// Every text Dueline sends by itself, with the gaps it may use. The wording lies in
/// `texts/<name>.<language>.txt`; a text without one in both languages stops the start.
public enum Text {
    NOTICE("name", "community", "units", "total", "invoices", "oldest", "link", "sender"),
    REMINDER_DAY_BEFORE("name", "day", "total", "link", "sender"),
    REMINDER_ASK_DAY("name", "total", "link", "sender"),
    PROMISE_SET("name", "day", "total", "link"),
    PROMISE_MOVED("name", "day", "before", "total", "link"),
    PROMISE_TOO_FAR("latest"),
    PROMISE_WHICH_DAY("first", "second", "third"),
    PROMISE_WHICH_MEANING("first", "second"),
    PROMISE_BROKEN("name", "day", "total", "link"),
    PROMISE_BROKEN_AGAIN("name", "day", "phone"),
    REFUSAL_HEARD("number", "topic", "deadline"),
    COMPLAINT_HEARD("number", "topic", "deadline"),
    CONDITION_HEARD("number", "topic", "deadline"),
    CASE_ALREADY_OPEN("number", "topic"),
    TEAM_CASE("number", "topic", "units", "deadline", "link"),
    TEAM_CASE_REOPENED("number", "topic", "units", "deadline", "link"),
    CASE_DONE_FIXED("number", "topic"),
    CASE_CLOSED_NOW_PAY("number", "total", "link"),
    CASE_CLOSED("number"),
    CASE_REOPENED("number"),
    CASE_OPEN_AGAIN("number", "deadline"),
    OPTED_OUT("sender", "phone"),
    OPTED_IN("sender"),
    SAYS_PAID_FOUND("amount", "day"),
    SAYS_PAID_NOT_FOUND("days"),
    AWAY_GUIDE("link", "reference"),
    BILL("link"),
    PERSON_WILL_ANSWER("phone"),
    INVOICE_WANTED("phone"),
    CANNOT_PAY("phone"),
    I_AM_A_BOT("sender", "phone"),
    WHO_WE_ARE("sender", "phone"),
    WHY_NOT(),
    WRONG_PERSON("sender"),
    UNIT_SOLD("sender"),
    WHAT_DO_YOU_MEAN(),
    NOTHING_OWED(),
    PAY_BY_LINK("link"),
    TELL_US_THE_FAULT(),
    UNKNOWN_SENDER("sender", "phone"),
    RECEIPT("amount", "units", "left"),
    RECEIPT_ALL_PAID("amount", "units"),
    RECEIPT_BEYOND("amount", "units", "beyond", "phone"),
    STAFF_TOOK_OVER();

    private final Set<String> gaps;

    Text(String... gaps) {
        this.gaps = Set.of(gaps);
    }

    public Set<String> gaps() {
        return gaps;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
