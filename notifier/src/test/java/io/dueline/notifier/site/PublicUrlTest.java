package io.dueline.notifier.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://fees.example.com", "https://fees.example.com/"})
    void linksBeginAtTheRootOfTheHost(String written) {
        assertThat(of(written).at("/p/x")).hasToString("https://fees.example.com/p/x");
    }

    @Test
    void aPathIsRefusedBecauseFormsAndCookiesWouldMissIt() {
        assertThatThrownBy(() -> of("https://example.com/fees"))
                .hasMessageContaining("DUELINE_PUBLIC_URL")
                .hasMessageContaining("root of a host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fees.example.com",
                "ftp://fees.example.com",
                "https://ann@fees.example.com",
                "https://fees.example.com?a=b",
                "https://fees.example.com#top"
            })
    void whatIsNoAddressOfASiteIsRefused(String written) {
        assertThatThrownBy(() -> of(written)).hasMessageContaining("DUELINE_PUBLIC_URL");
    }

    private static PublicUrl of(String written) {
        return new PublicUrl(URI.create(written));
    }
}
