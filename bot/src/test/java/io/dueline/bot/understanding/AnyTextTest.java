package io.dueline.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dueline.notifier.owner.Language;

import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Whatever is sent gets a reading whose evidence lies in the text.
class AnyTextTest {

    private static final long SEED = 20_260_805;
    private static final List<String> SNIPPETS =
            List.of(
                    "明天",
                    "月底",
                    "交",
                    "不",
                    "了",
                    "别",
                    "发",
                    "修",
                    "电梯",
                    "20号",
                    "下周五",
                    "到",
                    "至",
                    "，",
                    "。",
                    " ",
                    "before ",
                    "next ",
                    "friday ",
                    "pay ",
                    "not ",
                    "the ",
                    "31st ",
                    "february ",
                    "2/30 ",
                    "0号",
                    "十十十",
                    "99",
                    "再",
                    "给我",
                    "stop ",
                    "in ",
                    "999 days ");

    private final Understanding understanding = new Understanding();

    @Test
    void randomUnicodeIsRead() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            check(unicode(random, random.nextInt(200)));
        }
    }

    @Test
    void shuffledPhrasesAreRead() {
        Random random = new Random(SEED);
        for (int round = 0; round < 600; round++) {
            check(shuffled(random, random.nextInt(14)));
        }
    }

    @Test
    void repeatedPhrasesEnd() {
        for (String snippet : SNIPPETS) {
            check(snippet.repeat(10_000 / snippet.length()));
        }
    }

    @Test
    void everyDayOfFourYearsIsACalendarDay() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 9, 0);
        for (int day = 0; day < 4 * 365; day += 3) {
            LocalDateTime moment = start.plusDays(day);
            for (String text : List.of("31号", "下月31号", "月底", "周末", "中秋前", "2月29号", "the 30th")) {
                assertThatCode(() -> read(text, moment)).doesNotThrowAnyException();
            }
        }
    }

    private void check(String text) {
        Reading reading = read(text, LocalDateTime.of(2026, 8, 5, 10, 20));
        assertThat(reading.intents()).isNotEmpty();
        for (DateReading date : reading.alternatives()) {
            Evidence words = date.evidence();
            assertThat(text.substring(words.start(), words.end())).isEqualTo(words.words());
        }
    }

    private Reading read(String text, LocalDateTime moment) {
        return understanding.read(new Utterance(text, Language.EN, moment, null));
    }

    private static String unicode(Random random, int length) {
        return IntStream.range(0, length)
                .map(_ -> random.nextInt(Character.MAX_CODE_POINT + 1))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shuffled(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> SNIPPETS.get(random.nextInt(SNIPPETS.size())))
                .reduce("", String::concat);
    }
}
