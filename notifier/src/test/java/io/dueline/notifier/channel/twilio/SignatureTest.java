package io.dueline.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;

import io.dueline.notifier.channel.Secret;
import io.dueline.testing.TwilioCaller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.List;
import java.util.Map;

class SignatureTest {

    private static final Map<String, String> FORM =
            Map.of("Body", "下周五交 🙂", "Empty", "", "From", "+8613900000501", "body", "lower");

    /// The example in Twilio's documentation of webhook security.
    @Test
    void twiliosPublishedExampleMatches() {
        var form =
                Map.of(
                        "CallSid", "CA1234567890ABCDE",
                        "Caller", "+14158675309",
                        "Digits", "1234",
                        "From", "+14158675309",
                        "To", "+18005551212");
        var signature = of("12345", "https://mycompany.com/myapp.php");

        assertThat(signature.matches("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "?foo=1&bar=2", form))
                .isTrue();
        assertThat(signature.matches("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "?foo=1&bar=3", form))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://dueline.test, https://dueline.test, true",
        "https://dueline.test, https://dueline.test:443, true",
        "https://dueline.test:443, https://dueline.test, true",
        "http://dueline.test, http://dueline.test:80, true",
        "https://dueline.test:8443, https://dueline.test:8443, true",
        "https://dueline.test:8443, https://dueline.test, false",
        "https://dueline.test, https://dueline.test:8443, false",
        "https://dueline.test, http://dueline.test, false"
    })
    void theUsualPortMayBeSaidOrNot(String ours, String signed, boolean matches) {
        var given =
                new TwilioCaller(URI.create(ours), URI.create(signed), "t").signature("/x", FORM);

        assertThat(of("t", ours + "/x").matches(given, "", FORM)).isEqualTo(matches);
    }

    @Test
    void theSdkAgrees() {
        var base = URI.create("https://dueline.test");
        var given = new TwilioCaller(base, base, "t").signature("/x?m=1&a=2", FORM);

        assertThat(new RequestValidator("t").validate(base + "/x?m=1&a=2", FORM, given)).isTrue();
        assertThat(of("t", base + "/x").matches(given, "?m=1&a=2", FORM)).isTrue();
    }

    private static Signature of(String token, String address) {
        return new Signature(List.of(new Secret(token)), URI.create(address));
    }
}
