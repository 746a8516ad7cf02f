package io.dueline.bot.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.util.Objects;

@FeatureTest
@Import({Estate.class, RepairTeam.class})
class TeamsTest {

    @Autowired private Teams teams;
    @Autowired private RepairTeam repair;
    @Autowired private Estate estate;

    @Test
    void aTeamIsRenamedAndKeepsItsTasks() {
        var lifts = repair.setUp();
        var wanted =
                new NewTeam(
                        lifts.community(),
                        "电梯班",
                        "Lift crew",
                        Language.EN,
                        new Address(ChannelKind.WECHAT, "lift-crew"),
                        null);

        var changed = Objects.requireNonNull(teams.change(lifts.id(), wanted).block());

        assertThat(changed.nameZh()).isEqualTo("电梯班");
        assertThat(changed.supervisor()).isNull();
        assertThat(teams.responsible(lifts.community(), Topic.ELEVATOR).block()).isEqualTo(changed);
    }

    @Test
    void twoTeamsOfACommunityNeverBearOneName() {
        var lifts = repair.named("电梯维修", "Lifts");
        var cleaning = repair.named("保洁", "Cleaning");
        var taken = new NewTeam(lifts.community(), "保洁", "Lifts", Language.ZH, null, null);

        assertThat(teams.change(lifts.id(), taken).block()).isNull();
        assertThat(teams.setUpNew(taken).block()).isNull();
        assertThat(teams.of(lifts.community()).collectList().block())
                .containsExactly(lifts, cleaning);
    }

    @Test
    void aTopicGoesBackToWhereTheOthersGo() {
        var lifts = repair.setUp();
        var community = lifts.community();
        var desk = repair.named("客服", "Desk");
        teams.route(community, Topic.OTHER, desk.id()).block();
        assertThat(teams.routes(community).collectList().block())
                .containsExactlyInAnyOrder(
                        new Route(Topic.ELEVATOR, lifts.id()), new Route(Topic.OTHER, desk.id()));

        teams.unroute(community, Topic.ELEVATOR).block();

        assertThat(teams.responsible(community, Topic.ELEVATOR).block()).isEqualTo(desk);
        assertThat(estate.community().id()).isEqualTo(community);
    }
}
