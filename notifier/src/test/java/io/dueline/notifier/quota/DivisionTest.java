package io.dueline.notifier.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class DivisionTest {

    private static final long LI_NA = 1;
    private static final long WANG_QIANG = 2;
    private static final long ZHOU = 3;
    private static final List<Assistant> TWO =
            List.of(new Assistant(LI_NA, 100), new Assistant(WANG_QIANG, 100));

    @Test
    void workIsSharedByEffortAndNotByCountAlone() {
        var loads = List.of(fresh(1, 30), fresh(2, 10), fresh(3, 10), fresh(4, 10));
        var division = Division.of(loads, TWO);

        assertThat(division).containsEntry(owner(1), LI_NA);
        assertThat(division)
                .containsEntry(owner(2), WANG_QIANG)
                .containsEntry(owner(3), WANG_QIANG)
                .containsEntry(owner(4), WANG_QIANG);
    }

    @Test
    void halfAPlaceGetsHalfTheWork() {
        var crew = List.of(new Assistant(LI_NA, 100), new Assistant(WANG_QIANG, 50));
        var carried = carried(plain(30), crew);

        assertThat(carried).containsEntry(LI_NA, 200).containsEntry(WANG_QIANG, 100);
    }

    @Test
    void ownersStayWithWhomTheyKnow() {
        var loads = List.of(known(1, 10, LI_NA), known(2, 10, WANG_QIANG), fresh(3, 10));

        assertThat(Division.of(loads, TWO))
                .containsEntry(owner(1), LI_NA)
                .containsEntry(owner(2), WANG_QIANG);
    }

    @Test
    void whoeverIsNewTakesOverFromWhoHasTooMuch() {
        var loads =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(id -> known(id, 10, id % 2 == 0 ? LI_NA : WANG_QIANG))
                        .toList();
        var three = new ArrayList<>(TWO);
        three.add(new Assistant(ZHOU, 100));
        var carried = Division.carriedBy(loads, Division.of(loads, three));

        assertThat(carried.get(ZHOU)).isGreaterThanOrEqualTo(60);
        assertThat(carried.get(LI_NA)).isLessThanOrEqualTo(120);
    }

    @Test
    void whoeverLeavesIsReplaced() {
        var loads = List.of(known(1, 10, ZHOU), known(2, 10, LI_NA));

        assertThat(Division.of(loads, TWO)).containsEntry(owner(1), WANG_QIANG);
    }

    @Test
    void whomALeaderPlacedStaysEvenWhereThereIsTooMuch() {
        var loads =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(id -> new Load(owner(id), 10, LI_NA, true))
                        .toList();

        assertThat(Division.of(loads, TWO).values()).containsOnly(LI_NA);
    }

    @Test
    void withoutAssistantsNobodyIsGivenToAnybody() {
        assertThat(Division.of(plain(3), List.of())).isEmpty();
    }

    /// Any loads over any crew: everybody has somebody who is there, nobody has clearly too much,
    /// dividing again changes nothing, and the order of the list makes no difference.
    @RepeatedTest(200)
    void everyDivisionIsCompleteFairStableAndIndifferentToOrder(RepetitionInfo run) {
        var dice = new Random(run.getCurrentRepetition());
        var crew =
                IntStream.rangeClosed(1, 1 + dice.nextInt(6))
                        .mapToObj(staff -> new Assistant(staff, 25 * (1 + dice.nextInt(6))))
                        .toList();
        var loads =
                IntStream.rangeClosed(1, dice.nextInt(120)).mapToObj(id -> some(id, dice)).toList();
        var division = Division.of(loads, crew);

        assertThat(division.keySet()).hasSameSizeAs(loads);
        assertThat(division.values()).allMatch(s -> crew.stream().anyMatch(a -> a.staff() == s));
        assertThat(Division.of(after(loads, division), crew)).isEqualTo(division);
        var shuffled = new ArrayList<>(loads);
        Collections.shuffle(shuffled, dice);
        assertThat(Division.of(shuffled, crew)).isEqualTo(division);
        assertFair(loads, crew, division);
    }

    private static void assertFair(
            List<Load> loads, List<Assistant> crew, Map<OwnerId, Long> division) {
        var carried = Division.carriedBy(loads, division);
        var all = loads.stream().mapToInt(Load::effort).sum();
        var shares = crew.stream().mapToInt(Assistant::share).sum();
        var heaviest = loads.stream().mapToInt(Load::effort).max().orElse(0);
        assertThat(crew)
                .allSatisfy(
                        one ->
                                assertThat(carried.getOrDefault(one.staff(), 0))
                                        .isLessThanOrEqualTo(
                                                (int) (1.1 * all * one.share() / shares)
                                                        + heaviest));
    }

    private static List<Load> after(List<Load> loads, Map<OwnerId, Long> division) {
        return loads.stream()
                .map(l -> new Load(l.owner(), l.effort(), division.get(l.owner()), false))
                .toList();
    }

    private static Load some(int id, Random dice) {
        var effort = 5 + dice.nextInt(26);
        return dice.nextBoolean() ? fresh(id, effort) : known(id, effort, 1 + dice.nextInt(8));
    }

    private static Map<Long, Integer> carried(List<Load> loads, List<Assistant> crew) {
        return Division.carriedBy(loads, Division.of(loads, crew));
    }

    private static List<Load> plain(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> fresh(id, 10)).toList();
    }

    private static Load fresh(int id, int effort) {
        return load(id, effort, null);
    }

    private static Load known(int id, int effort, long staff) {
        return load(id, effort, staff);
    }

    private static Load load(int id, int effort, @Nullable Long staff) {
        return new Load(owner(id), effort, staff, false);
    }

    private static OwnerId owner(int id) {
        return new OwnerId(id);
    }
}
