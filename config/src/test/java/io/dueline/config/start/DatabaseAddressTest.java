package io.dueline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:p@host/name",
                "postgres://u:p@host/name",
                "r2dbc:postgresql://u:p@host:5432/name",
                "jdbc:postgresql://u:p@host:5432/name"
            })
    void allThreeWaysOfWritingAnAddressMeanTheSame(String text) {
        var address = DatabaseAddress.of(text);

        assertThat(address).isEqualTo(new DatabaseAddress("host", 5432, "name", "u", "p", ""));
    }

    @ParameterizedTest
    @CsvSource({"s+cret, s+cret", "s%2Bcret, s+cret", "s%40cret%3A, s@cret:", "s%20cret, s cret"})
    void aPasswordMeansWhatItSays(String written, String meant) {
        var address = DatabaseAddress.of("postgresql://ann:%s@host/name".formatted(written));

        assertThat(address.password()).isEqualTo(meant);
    }

    @Test
    void encryptionIsNamedAsEachDriverWantsIt() {
        var address = DatabaseAddress.of("postgresql://host/name?sslmode=verify-full");

        assertThat(address.forJdbc())
                .isEqualTo("jdbc:postgresql://host:5432/name?sslmode=verify-full");
        assertThat(address.forR2dbc())
                .isEqualTo("r2dbc:postgresql://host:5432/name?timeZone=UTC&sslMode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u:hidden@host/name", "postgresql://u:hidden@host", "hidden %"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DatabaseAddress.of(text))
                .withMessageContaining("DUELINE_DATABASE_URL")
                .withMessageNotContaining("hidden");
    }
}
