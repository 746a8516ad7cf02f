package io.dueline.bot.cases;

import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.testing.Crew;
import io.dueline.testing.Estate;

import org.springframework.boot.test.context.TestComponent;

import java.util.Objects;

/// Those who repair elevators in the estate of the cast: Master Zhang, and He Jing above him.
@TestComponent
class RepairTeam {

    private final Teams teams;
    private final Estate estate;

    RepairTeam(Teams teams, Estate estate) {
        this.teams = teams;
        this.estate = estate;
    }

    Team setUp() {
        var team = named("电梯维修", "Elevator repairs");
        teams.route(team.community(), Topic.ELEVATOR, team.id()).block();
        return team;
    }

    Team named(String nameZh, String nameEn) {
        var team =
                new NewTeam(
                        estate.community().id(),
                        nameZh,
                        nameEn,
                        Language.ZH,
                        phone(Crew.MASTER_ZHANG),
                        phone(Crew.HE_JING));
        return Objects.requireNonNull(teams.setUp(team).block());
    }

    static Revocation optOut(Owner owner) {
        var phone = owner.addresses().getFirst().address();
        return new Revocation(owner.id(), phone, Source.REPLY, null);
    }

    private static Address phone(Crew member) {
        return Address.sms(new PhoneNumber(member.phone()));
    }
}
