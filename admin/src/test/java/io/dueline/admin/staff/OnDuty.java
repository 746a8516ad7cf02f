package io.dueline.admin.staff;

import io.dueline.notifier.owner.Language;

import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Objects;

/// Members of staff for tests of pages: hires one and opens a browser in which they are signed in.
@Component
public class OnDuty {

    private final StaffMembers members;
    private final StaffSessions sessions;
    private final SessionCookie cookie;

    OnDuty(StaffMembers members, StaffSessions sessions, SessionCookie cookie) {
        this.members = members;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /// 李娜, who talks with owners.
    public StaffMember assistant() {
        return hired("lina", "李娜", Role.ASSISTANT);
    }

    /// 王主管, who decides.
    public StaffMember leader() {
        return hired("wang", "王主管", Role.LEADER);
    }

    /// 小周, who looks units up for those who ask.
    public StaffMember frontDesk() {
        return hired("zhou", "小周", Role.FRONT_DESK);
    }

    /// 周明, who runs Dueline.
    public StaffMember operator() {
        return hired("zhouming", "周明", Role.OPERATOR);
    }

    public WebTestClient browserOf(WebTestClient browser, StaffMember member) {
        var token = Objects.requireNonNull(sessions.begin(member.id()).block());
        return browser.mutate().defaultCookie(cookie.name(), token.value()).build();
    }

    private StaffMember hired(String login, String name, Role role) {
        var member = new NewStaffMember(login, name, role, "correct horse", Language.ZH);
        return Objects.requireNonNull(members.hire(member).block());
    }
}
