package io.dueline.testing;

/// The people on the other side of the desk.
public enum Crew {
    /// Answers conversations all day.
    XU_LEI("许蕾", "+8613900008001"),
    /// Decides what nobody below her can.
    HE_JING("何静", "+8613900008002"),
    /// Looks up what applies to a unit.
    LIN_TAO("林涛", "+8613900008003"),
    /// Repairs elevators.
    MASTER_ZHANG("张师傅", "+8613900008101");

    private final String fullName;
    private final String phone;

    Crew(String fullName, String phone) {
        this.fullName = fullName;
        this.phone = phone;
    }

    public String fullName() {
        return fullName;
    }

    /// In E.164.
    public String phone() {
        return phone;
    }
}
