package io.dueline.admin.staff;

/// What comes of a login and a password.
sealed interface SignInOutcome {

    record SignedIn(StaffMember member, SessionToken token) implements SignInOutcome {}

    /// The same for a wrong login, a wrong password and one who may not work here any more.
    record Refused() implements SignInOutcome {}

    /// Too many failures; not even looked at.
    record TooMany() implements SignInOutcome {}
}
