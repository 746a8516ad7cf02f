package io.dueline.notifier.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.cadence.CadencePolicy.Facts;
import io.dueline.notifier.cadence.CadencePolicy.Message;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Half a year of rounds for an owner who never answers, whatever the length of the rounds, the
/// pauses between them and the days on which the plan is late.
class WeeklyCapTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 180;

    /// A course of days as the random numbers would have it.
    private record Course(int cap, int roundDays, long seed) {}

    static Stream<Course> courses() {
        return IntStream.range(0, 300).mapToObj(n -> new Course(1 + n % 3, 3 + n % 5, n));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void noSevenDaysHoldMoreMessagesThanTheyMay(Course course) {
        var messages = new Half(course).live().messages;

        for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            var from = day;
            assertThat(messages)
                    .filteredOn(m -> !m.isBefore(from) && m.isBefore(from.plusDays(7)))
                    .hasSizeLessThanOrEqualTo(course.cap());
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void everyRoundThatIsLookedAtEachDayReachesTheOwner(Course course) {
        assertThat(new Half(course).live().rounds).isNotEmpty().allMatch(Round::covered);
    }

    /// @param covered by a message within it, or by the word that a person has to go
    private record Round(LocalDate from, LocalDate to, boolean covered) {}

    private static final class Half {
        private final CadencePolicy policy;
        private final Course course;
        private final Random chance;
        private final List<LocalDate> messages = new ArrayList<>();
        private final List<Round> rounds = new ArrayList<>();

        Half(Course course) {
            this.course = course;
            this.policy = new CadencePolicy(course.cap());
            this.chance = new Random(course.seed());
        }

        Half live() {
            var day = FIRST;
            while (day.isBefore(FIRST.plusDays(DAYS))) {
                var lastDay = day.plusDays(course.roundDays() - 1L);
                rounds.add(new Round(day, lastDay, round(day, lastDay)));
                day = lastDay.plusDays(1L + chance.nextInt(3));
            }
            return this;
        }

        private boolean round(LocalDate first, LocalDate lastDay) {
            var noticed = false;
            var covered = false;
            for (var day = first; !day.isAfter(lastDay); day = day.plusDays(1)) {
                var decision = policy.decide(facts(day, noticed, lastDay));
                noticed |= says(decision, Message.NOTICE);
                covered |= decision instanceof Decision.Due || decision instanceof Decision.Ask;
                leave(decision, day);
            }
            return covered;
        }

        /// What is planned after the last window of a day leaves on the next one.
        private void leave(Decision decision, LocalDate day) {
            if (decision instanceof Decision.Due) {
                messages.add(chance.nextInt(4) == 0 ? day.plusDays(1) : day);
            }
        }

        private Facts facts(LocalDate day, boolean noticed, @Nullable LocalDate lastDay) {
            var lately = messages.stream().filter(m -> m.isAfter(day.minusDays(9))).toList();
            return new Facts(
                    day, ZONE, true, StanceNow.UNKNOWN, List.of(), true, lately, noticed, lastDay);
        }

        private static boolean says(Decision decision, Message message) {
            return decision instanceof Decision.Due(var due, _) && due == message;
        }
    }
}
