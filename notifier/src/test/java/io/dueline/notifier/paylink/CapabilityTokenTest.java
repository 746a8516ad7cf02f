package io.dueline.notifier.paylink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.stream.IntStream;

class CapabilityTokenTest {

    @Test
    void carriesAtLeast128Bits() {
        assertThat(CapabilityToken.random().text()).hasSize(22).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isNeverDrawnTwice() {
        var drawn = new HashSet<String>();
        IntStream.range(0, 10_000).forEach(_ -> drawn.add(CapabilityToken.random().text()));

        assertThat(drawn).hasSize(10_000);
    }

    @Test
    void eachLetterDecidesOverTheHash() {
        var text = CapabilityToken.random().text();
        for (int place = 0; place < text.length(); place++) {
            var other = new StringBuilder(text);
            other.setCharAt(place, text.charAt(place) == 'A' ? 'B' : 'A');

            assertThat(new CapabilityToken(other.toString()).hash())
                    .isNotEqualTo(new CapabilityToken(text).hash());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAA/AAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA\n",
                "ＡAAAAAAAAAAAAAAAAAAAAA"
            })
    void anythingElseIsNoKey(String written) {
        assertThat(CapabilityToken.parse(written)).isEmpty();
    }

    @Test
    void printsWithoutItself() {
        var token = CapabilityToken.random();

        assertThat(token.toString()).doesNotContain(token.text());
    }
}
