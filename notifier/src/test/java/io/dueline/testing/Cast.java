package io.dueline.testing;

import io.dueline.notifier.owner.Language;

/// The owners every test speaks of, each with one trait.
public enum Cast {
    /// Promises a day.
    CHEN_WEI("陈伟", "+8613900000501", "3-2-501", Language.ZH),
    /// Refuses to pay: the elevator has been broken for three months.
    WANG_FANG("王芳", "+8613900001102", "5-1-1102", Language.ZH),
    /// Opts out.
    LI_NA("李娜", "+8613900000301", "1-1-301", Language.ZH),
    /// Pays, by link or before anyone asks.
    LIU_YANG("刘洋", "+8613900000802", "2-1-802", Language.ZH),
    /// Owns a shop and reads English.
    GRACE_WONG("Grace Wong", "+8613900000012", "S-12", Language.EN),
    /// Lives abroad.
    ZHAO_MIN("赵敏", "+8613900001203", "4-2-1203", Language.ZH),
    /// Breaks what he promises.
    ZHOU_JIE("周杰", "+8613900000702", "6-1-702", Language.ZH),
    /// Owns this flat and another one, [#SECOND_UNIT].
    SUN_LI("孙丽", "+8613900000101", "2-2-101", Language.ZH),
    /// Writes on a messenger, voice to text, with typos.
    HUANG_QIANG("黄强", "+8613900001501", "3-1-1501", Language.ZH),
    /// Owes nothing, and must hear nothing.
    WU_XIA("吴霞", "+8613900000602", "1-2-602", Language.ZH);

    /// The other flat of [#SUN_LI].
    public static final String SECOND_UNIT = "2-2-102";

    /// The estate they all own a part of.
    public static final String ESTATE = "鸿安花园";

    /// A number that belongs to nobody in the estate.
    public static final String STRANGER = "+8613900009999";

    private final String fullName;
    private final String phone;
    private final String unit;
    private final Language language;

    Cast(String fullName, String phone, String unit, Language language) {
        this.fullName = fullName;
        this.phone = phone;
        this.unit = unit;
        this.language = language;
    }

    public String fullName() {
        return fullName;
    }

    /// In E.164.
    public String phone() {
        return phone;
    }

    /// As written on the door: building, entrance, room.
    public String unit() {
        return unit;
    }

    public Language language() {
        return language;
    }
}
