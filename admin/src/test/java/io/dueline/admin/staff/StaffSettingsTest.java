package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class StaffSettingsTest {

    @Test
    void theFirstOperatorIsNamedByTwoSettings() {
        var first = settings(" Zhou ", "correct horse").first().orElseThrow();

        assertThat(first.login()).isEqualTo("Zhou");
        assertThat(first.password().value()).isEqualTo("correct horse");
        assertThat(first.toString()).doesNotContain("horse");
    }

    @Test
    void blankSettingsNameNobody() {
        assertThat(settings("", " ").first()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zhou, hidden-word", "hidden-password, hidden-password"})
    void aWeakPasswordIsRefusedByItsKeyAndNotRepeated(String login, String password) {
        assertThatThrownBy(() -> settings(login, password))
                .rootCause()
                .hasMessageContaining("DUELINE_OPERATOR_PASSWORD")
                .hasMessageContaining("dueline.staff.first-password")
                .hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @CsvSource({"zhou, ''", "'', correct horse"})
    void oneWithoutTheOtherIsRefused(String login, String password) {
        assertThatThrownBy(() -> settings(login, password))
                .rootCause()
                .hasMessageContaining("DUELINE_OPERATOR_LOGIN")
                .hasMessageContaining("together");
    }

    private static StaffSettings settings(String login, String password) {
        var values =
                Map.of(
                        "dueline.staff.first-login",
                        login,
                        "dueline.staff.first-password",
                        password);
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("dueline.staff", StaffSettings.class);
    }
}
