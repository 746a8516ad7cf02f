package io.dueline.admin.staff;

import io.dueline.notifier.owner.Language;

import java.util.Locale;

/// One to be hired. Logins are the same in small and capital letters.
public record NewStaffMember(
        String login, String name, Role role, String password, Language language) {

    public NewStaffMember {
        login = login.strip().toLowerCase(Locale.ROOT);
        if (login.isEmpty() || name.isBlank()) {
            throw new IllegalArgumentException("a member of staff has a login and a name");
        }
        var flaw = PasswordFlaw.of(password, login);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException("the password " + flaw.get().inWords());
        }
    }

    /// Prints neither name nor password.
    @Override
    public String toString() {
        return "NewStaffMember[" + role + "]";
    }
}
