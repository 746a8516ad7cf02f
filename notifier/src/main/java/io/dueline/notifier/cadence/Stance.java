package io.dueline.notifier.cadence;

import java.util.Locale;

/// How an owner stands to paying; it decides what happens next (source plan, chapter 2).
public enum Stance {
    /// 近期交纳: a concrete day was given.
    PAYS_SOON,
    /// 暂未明确: no day yet, or cannot be reached.
    UNDECIDED,
    /// 异地出差: out of town for long.
    AWAY,
    /// 特殊拒交: will not pay until something is put right.
    REFUSES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stance ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
