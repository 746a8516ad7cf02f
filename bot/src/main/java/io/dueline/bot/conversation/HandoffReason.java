package io.dueline.bot.conversation;

import java.util.Locale;

/// Why a person is needed.
public enum HandoffReason {
    WANTS_PERSON,
    CANNOT_PAY,
    WANTS_INVOICE,
    /// Asks something about the company that the bot does not know.
    OFFICE_QUESTION,

    /// Will not pay, was asked why, and gave no reason.
    REFUSES_WITHOUT_REASON,

    /// The address is not the owner's: a wrong number, a tenant.
    WRONG_PERSON,

    /// Says that the unit is not theirs any more.
    UNIT_SOLD,

    /// Two messages in a row made no sense to the bot.
    UNCLEAR_TWICE,
    /// Says the money is paid, and the ledger does not know it.
    PAYMENT_TO_CHECK,
    /// A provider took more than was due: it goes back, or stays as credit.
    PAID_TOO_MUCH,

    /// Words of lawyers, press, threats or despair: to be looked at first.
    RED_WORDS,
    /// Staff had taken the conversation and left a message unanswered.
    LEFT_UNANSWERED,
    /// Had written from a number nobody knew, and is known now.
    NEWLY_KNOWN;

    /// The name used in tables and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HandoffReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
