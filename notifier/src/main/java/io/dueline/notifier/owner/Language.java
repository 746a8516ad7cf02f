package io.dueline.notifier.owner;

import java.util.Locale;

/// A language Dueline reads and writes. Both are first languages: no text may exist in only one of
/// them.
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "、", "，"),
    EN(Locale.ENGLISH, ", ", ", ");

    private final Locale locale;
    private final String listMark;
    private final String clauseMark;

    Language(Locale locale, String listMark, String clauseMark) {
        this.locale = locale;
        this.listMark = listMark;
        this.clauseMark = clauseMark;
    }

    public Locale locale() {
        return locale;
    }

    /// What stands between the parts of a list.
    public String listMark() {
        return listMark;
    }

    /// What stands before more about the same.
    public String clauseMark() {
        return clauseMark;
    }

    /// The code used in tables, file names and JSON: `zh` or `en`.
    public String code() {
        return locale.getLanguage();
    }

    /// The language a person set or a sheet names; anything that is not Chinese is answered in
    /// English.
    public static Language of(Locale locale) {
        return ZH.code().equals(locale.getLanguage()) ? ZH : EN;
    }

    /// Reads the code written by [#code()].
    ///
    /// @throws IllegalArgumentException for any other text
    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("a language is zh or en, not " + code);
    }
}
