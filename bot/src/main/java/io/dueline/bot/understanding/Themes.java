package io.dueline.bot.understanding;

import io.dueline.bot.understanding.phrases.Phrases;

/// The themes of the rule data, read once.
final class Themes {

    static final Phrases OPT_OUT = Phrases.of("opt_out");
    static final Phrases OPT_IN = Phrases.of("opt_in");
    static final Phrases PERSON = Phrases.of("person");
    static final Phrases PAID = Phrases.of("paid");
    static final Phrases REFUSE = Phrases.of("refuse");
    static final Phrases CANNOT_PAY = Phrases.of("cannot_pay");
    static final Phrases CONDITION = Phrases.of("condition");
    static final Phrases QUESTION = Phrases.of("question");
    static final Phrases INVOICE = Phrases.of("invoice");
    static final Phrases AWAY = Phrases.of("away");
    static final Phrases OFFICE = Phrases.of("office");
    static final Phrases WRONG_PERSON = Phrases.of("wrong_person");
    static final Phrases SOLD = Phrases.of("sold");
    static final Phrases WHO = Phrases.of("who");
    static final Phrases BOT = Phrases.of("bot");
    static final Phrases ACK = Phrases.of("ack");
    static final Phrases VAGUE = Phrases.of("vague");
    static final Phrases FIXED_YES = Phrases.of("fixed_yes");
    static final Phrases FIXED_NO = Phrases.of("fixed_no");

    /// The same in words that can be about nothing but a repair.
    static final Phrases REPAIRED = Phrases.of("repaired");

    static final Phrases UNREPAIRED = Phrases.of("unrepaired");

    static final Phrases GENERAL = Phrases.of("general");
    static final Phrases FAULT = Phrases.of("fault");
    static final Phrases PLACE = Phrases.of("place");
    static final Phrases OTHER = Phrases.of("other");

    /// Words of paying.
    static final Phrases PAY = Phrases.of("pay");

    /// Words that may stand beside a date without changing that it is a promise.
    static final Phrases BESIDE = Phrases.of("beside");

    static final Phrases NEGATION = Phrases.of("negation");
    static final Phrases THEN = Phrases.of("then");
    static final Phrases PAST = Phrases.of("past");
    static final Phrases ASKS = Phrases.of("asks");
    static final Phrases MAYBE = Phrases.of("maybe");

    private Themes() {}
}
