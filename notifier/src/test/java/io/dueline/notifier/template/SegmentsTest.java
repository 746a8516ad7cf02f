package io.dueline.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.template.Segments.Encoding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, GSM7, 1",
        "a, 161, GSM7, 2",
        "a, 306, GSM7, 2",
        "a, 307, GSM7, 3",
        "€, 80, GSM7, 1",
        "€, 81, GSM7, 2",
        "好, 70, UCS2, 1",
        "好, 71, UCS2, 2",
        "好, 134, UCS2, 2",
        "好, 135, UCS2, 3",
        "😀, 35, UCS2, 1",
        // a pair is never cut, so a part of 67 holds 33 of them
        "😀, 66, UCS2, 2",
        "😀, 67, UCS2, 3"
    })
    void partsAreCountedAsCarriersBillThem(String unit, int times, Encoding encoding, int count) {
        assertThat(Segments.of(unit.repeat(times))).isEqualTo(new Segments(encoding, count));
    }
}
