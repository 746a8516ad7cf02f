package io.dueline.admin.staff;

/// A password made for somebody, to be told to them once; only its hash is kept, and with it they
/// can do nothing but choose their own.
public record GivenPassword(StaffMember member, String password) {

    @Override
    public String toString() {
        return "GivenPassword[redacted]";
    }
}
