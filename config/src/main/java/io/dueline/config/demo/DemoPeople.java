package io.dueline.config.demo;

import io.dueline.admin.staff.NewStaffMember;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.bot.cases.NewTeam;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.quota.Assistant;
import io.dueline.notifier.quota.Quotas;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/// Who works in the demonstration estate: staff of every role, and the teams with their tasks.
@Component
@ConditionalOnProperty(name = "dueline.mode", havingValue = "demo")
class DemoPeople {

    /// Whom the welcome names.
    static final String LOGIN = "demo";

    /// Everybody's here, and known to everybody: it exists in demonstrations alone.
    static final String PASSWORD = "dueline-demo";

    /// Works in the mornings only.
    private static final String HALF_A_PLACE = "赵磊";

    private static final String SUPERVISOR = "+8613900020099";

    private final StaffMembers staff;
    private final Teams teams;
    private final Quotas quotas;

    DemoPeople(StaffMembers staff, Teams teams, Quotas quotas) {
        this.staff = staff;
        this.teams = teams;
        this.quotas = quotas;
    }

    private record TeamPlan(String nameZh, String nameEn, String phone, List<Topic> topics) {}

    private static final List<TeamPlan> TEAMS =
            List.of(
                    new TeamPlan(
                            "电梯维保组", "Lift maintenance", "+8613900020001", List.of(Topic.ELEVATOR)),
                    new TeamPlan(
                            "水电维修组",
                            "Plumbing and wiring",
                            "+8613900020002",
                            List.of(Topic.WATER_LEAK, Topic.FACILITIES)),
                    new TeamPlan("保洁组", "Cleaning", "+8613900020003", List.of(Topic.CLEANING)),
                    new TeamPlan(
                            "秩序维护组",
                            "Security",
                            "+8613900020004",
                            List.of(Topic.SECURITY, Topic.PARKING, Topic.NOISE)),
                    new TeamPlan("绿化组", "Greenery", "+8613900020005", List.of(Topic.GREENERY)),
                    new TeamPlan(
                            "客服主管",
                            "Service desk",
                            "+8613900020006",
                            List.of(Topic.FEES_DISPUTE, Topic.STAFF_ATTITUDE, Topic.OTHER)));

    Mono<Void> hire() {
        return Flux.just(
                        member(LOGIN, "李秀英", Role.LEADER),
                        member("assistant", "张晓燕", Role.ASSISTANT),
                        member("chenhui", "陈慧", Role.ASSISTANT),
                        member("zhaolei", HALF_A_PLACE, Role.ASSISTANT),
                        member("frontdesk", "刘佳", Role.FRONT_DESK),
                        member("operator", "周明", Role.OPERATOR))
                .concatMap(staff::hire)
                .then();
    }

    /// Shares the owners in arrears out over the assistants, one of whom works half the day.
    Mono<Void> shareWork(Community community) {
        return staff.all()
                .filter(member -> member.role() == Role.ASSISTANT)
                .concatMap(member -> quotas.join(community, place(member)))
                .then();
    }

    private static Assistant place(StaffMember member) {
        return new Assistant(member.id().value(), HALF_A_PLACE.equals(member.name()) ? 50 : 100);
    }

    Mono<Void> setUpTeams(CommunityId community) {
        return Flux.fromIterable(TEAMS).concatMap(plan -> setUp(community, plan)).then();
    }

    private Mono<Void> setUp(CommunityId community, TeamPlan plan) {
        var team =
                new NewTeam(
                        community,
                        plan.nameZh(),
                        plan.nameEn(),
                        Language.ZH,
                        Address.sms(new PhoneNumber(plan.phone())),
                        Address.sms(new PhoneNumber(SUPERVISOR)));
        return teams.setUp(team)
                .flatMapMany(
                        known ->
                                Flux.fromIterable(plan.topics())
                                        .concatMap(
                                                topic -> teams.route(community, topic, known.id())))
                .then();
    }

    private static NewStaffMember member(String login, String name, Role role) {
        return new NewStaffMember(login, name, role, PASSWORD, Language.ZH);
    }
}
