package io.dueline.admin.settings.staff;

import static io.dueline.admin.settings.Wrongs.clean;

import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.Post;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is typed about somebody who works here; the login only when they are hired.
record MemberForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable Role role,
        @Nullable Language reads) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,39}");

    static MemberForm blank() {
        return new MemberForm("", "", Role.ASSISTANT, Language.ZH);
    }

    static MemberForm of(StaffMember member) {
        return new MemberForm(member.login(), member.name(), member.role(), member.language());
    }

    String loginWanted() {
        return clean(login).toLowerCase(Locale.ROOT);
    }

    Post post() {
        return new Post(
                clean(name),
                Optional.ofNullable(role).orElse(Role.ASSISTANT),
                Optional.ofNullable(reads).orElse(Language.ZH));
    }

    Wrongs wrongsInHiring() {
        return wrongs().unless(LOGIN.matcher(loginWanted()).matches(), "login", "login");
    }

    Wrongs wrongs() {
        return Wrongs.NONE.unlessName(clean(name), "name").unless(role != null, "role", "missing");
    }

    /// Prints neither name nor login.
    @Override
    public String toString() {
        return "MemberForm[" + role + "]";
    }
}
