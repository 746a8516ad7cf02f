package io.dueline.bot.conversation;

import java.util.Locale;

/// Why a person is needed.
public enum HandoffReason {
    WANTS_PERSON,
    CANNOT_PAY,
    WANTS_INVOICE,
    /// Two messages in a row made no sense to the bot.
    UNCLEAR_TWICE,
    /// Says the money is paid, and the ledger does not know it.
    PAYMENT_TO_CHECK,
    /// Words of lawyers, press, threats or despair: to be looked at first.
    RED_WORDS,
    /// Staff had taken the conversation and left a message unanswered.
    LEFT_UNANSWERED;

    /// The name used in tables and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HandoffReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
