package io.dueline.admin.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.rounds.Coverage.FirstContact;
import io.dueline.admin.rounds.Coverage.Part;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.community.CommunityId;
import io.dueline.testing.FeatureContext;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class CoverageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Round ROUND =
            new Round(
                    1,
                    new CommunityId(1),
                    1,
                    Round.State.RUNNING,
                    "staff:1",
                    FeatureContext.START,
                    MONDAY,
                    MONDAY.plusDays(4));

    @Test
    void whoRepliesMovesFromToldToSpoken() {
        var contacts =
                List.of(new FirstContact(MONDAY, TUESDAY, 2), new FirstContact(MONDAY, null, 3));
        var bars = Coverage.of(ROUND, TUESDAY, 10, 1, contacts);
        assertThat(owners(bars.get(0))).containsExactly(0, 5, 1, 4);
        assertThat(owners(bars.get(1))).containsExactly(2, 3, 1, 4);
    }

    @Test
    void daysToComeHaveNoBar() {
        assertThat(Coverage.of(ROUND, TUESDAY, 10, 1, List.of()))
                .extracting(bar -> bar.parts().size())
                .containsExactly(4, 4, 0, 0, 0);
    }

    @Test
    void aBarIsAlwaysFull() {
        var parts = Coverage.of(ROUND, MONDAY, 3, 0, List.of()).getFirst().parts();
        assertThat(parts.stream().mapToDouble(Part::height).sum()).isEqualTo(100);
        assertThat(parts.getLast().y()).isZero();
    }

    private static List<Integer> owners(Coverage bar) {
        return bar.parts().stream().map(Part::owners).toList();
    }
}
