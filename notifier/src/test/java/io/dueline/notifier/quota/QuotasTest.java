package io.dueline.notifier.quota;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.arrears.Mark;
import io.dueline.notifier.arrears.Marks;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// It is Tuesday, 24 November 2026.
@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class QuotasTest {

    private static final long LI_NA = 11;
    private static final long WANG_QIANG = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired Quotas quotas;
    @Autowired Estate estate;
    @Autowired Marks marks;
    @Autowired MovableClock clock;
    @Autowired Tables tables;

    @BeforeEach
    void fourOweAndTwoWork() {
        List.of(Cast.CHEN_WEI, Cast.WANG_FANG, Cast.ZHOU_JIE, Cast.SUN_LI)
                .forEach(person -> estate.owing(person, yuan(1280)));
        estate.owner(Cast.WU_XIA);
        quotas.join(estate.community(), new Assistant(LI_NA, 100)).block();
        quotas.join(estate.community(), new Assistant(WANG_QIANG, 100)).block();
    }

    @Test
    void ownersInArrearsAreSharedOut() {
        assertThat(count()).containsEntry(LI_NA, 2L).containsEntry(WANG_QIANG, 2L);
        assertThat(of(Cast.WU_XIA)).isNull();
    }

    @Test
    void dividingAgainMovesNobody() {
        assertThat(quotas.divide(estate.community()).block()).isZero();
    }

    @Test
    void aDisputeIsMoreWorkThanADebt() {
        var chen = estate.owner(Cast.CHEN_WEI);
        marks.put(Mark.disputed(chen.id(), "case:1", null)).block();
        quotas.divide(estate.community()).block();

        assertThat(care(Cast.CHEN_WEI).effort()).isEqualTo(25);
        assertThat(care(Cast.WANG_FANG).effort()).isEqualTo(15);
    }

    @Test
    void whoPaidIsNoWorkAndComesBackToTheSame() {
        var chen = estate.owner(Cast.CHEN_WEI);
        var before = care(Cast.CHEN_WEI).staff();
        estate.pays(chen, "B-1", yuan(1280));
        quotas.divide(estate.community()).block();
        assertThat(care(Cast.CHEN_WEI)).matches(c -> c.effort() == 0 && c.staff() == before);

        estate.owing(Cast.CHEN_WEI, yuan(2000));
        quotas.divide(estate.community()).block();
        assertThat(care(Cast.CHEN_WEI).staff()).isEqualTo(before);
    }

    @Test
    void whoIsAwayIsStoodInForAndGetsTheirOwnersBack() {
        quotas.away(LI_NA, TODAY, TODAY.plusDays(2), "staff:1").block();
        assertThat(now()).containsOnly(WANG_QIANG);
        assertThat(count()).containsEntry(LI_NA, 2L);

        clock.advance(Duration.ofDays(3));
        quotas.divide(estate.community()).block();
        assertThat(now()).contains(LI_NA, WANG_QIANG);
    }

    @Test
    void whoDidNotGoAfterAllHasThemAtOnce() {
        quotas.away(LI_NA, TODAY, TODAY.plusDays(2), "staff:1").block();
        var absence = Objects.requireNonNull(quotas.absences(estate.community()).blockFirst());
        quotas.back(absence.id()).block();

        assertThat(now()).contains(LI_NA);
    }

    @Test
    void whomALeaderPlacesStays() {
        var all = List.of(Cast.CHEN_WEI, Cast.WANG_FANG, Cast.ZHOU_JIE, Cast.SUN_LI);
        var ids = all.stream().map(estate::owner).map(Owner::id).toList();
        quotas.place(estate.community(), ids, LI_NA, "认识他们", "staff:1").block();
        quotas.divide(estate.community()).block();

        assertThat(count()).containsOnlyKeys(LI_NA).containsEntry(LI_NA, 4L);
        assertThat(tables.texts("select reason as value from quota_move where reason is not null"))
                .containsOnly("认识他们");
    }

    @Test
    void whoLeavesLeavesNobodyAlone() {
        quotas.leave(estate.community(), LI_NA).block();

        assertThat(count()).containsOnlyKeys(WANG_QIANG).containsEntry(WANG_QIANG, 4L);
    }

    private Map<Long, Long> count() {
        return all().stream().collect(Collectors.groupingBy(Care::staff, Collectors.counting()));
    }

    private List<Long> now() {
        return all().stream().map(Care::now).distinct().toList();
    }

    private List<Care> all() {
        return Objects.requireNonNull(quotas.of(estate.community().id()).collectList().block());
    }

    private Care care(Cast person) {
        return Objects.requireNonNull(of(person));
    }

    private @Nullable Care of(Cast person) {
        var id = estate.owner(person).id();
        return Objects.requireNonNull(quotas.among(List.of(id)).block()).get(id);
    }
}
