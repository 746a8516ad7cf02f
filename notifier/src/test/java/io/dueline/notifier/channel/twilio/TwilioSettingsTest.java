package io.dueline.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.channel.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.HashMap;
import java.util.Map;

class TwilioSettingsTest {

    private static final Map<String, Object> COMPLETE =
            Map.of(
                    "DUELINE_TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef",
                    "DUELINE_TWILIO_AUTH_TOKEN", "s3cret-token",
                    "DUELINE_TWILIO_FROM", "+15550100000",
                    "DUELINE_TWILIO_CHANNEL_KEY", "K7h2vXq9Tn4mLw8Z");

    @Test
    void aCompleteAccountIsRead() {
        var settings = bind(COMPLETE);

        assertThat(settings.account().token()).isEqualTo(new Secret("s3cret-token"));
        assertThat(settings.maxInFlight()).isEqualTo(100);
    }

    @Test
    void secretsPrintAsStars() {
        assertThat(bind(COMPLETE).toString() + bind(COMPLETE).account())
                .doesNotContain("s3cret-token")
                .contains("***");
    }

    @Test
    void noAccountIsAChoice() {
        var none = new HashMap<>(COMPLETE);
        none.put("DUELINE_TWILIO_ACCOUNT_SID", "");
        none.put("DUELINE_TWILIO_AUTH_TOKEN", " ");

        assertThat(bind(none).accountSid()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DUELINE_TWILIO_ACCOUNT_SID",
                "DUELINE_TWILIO_AUTH_TOKEN",
                "DUELINE_TWILIO_FROM",
                "DUELINE_TWILIO_CHANNEL_KEY"
            })
    void halfAnAccountDoesNotStartAndSaysWhatIsMissing(String missing) {
        var half = new HashMap<>(COMPLETE);
        half.put(missing, "");

        assertThatThrownBy(() -> bind(half))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(missing.replace("DUELINE_", ""))
                .hasMessageContaining(
                        missing.toLowerCase(java.util.Locale.ROOT)
                                .replace("dueline_twilio_", "dueline.twilio.")
                                .replace('_', '-'));
    }

    private static TwilioSettings bind(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("dueline.twilio", TwilioSettings.class);
    }
}
