package io.dueline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// The check itself must be able to fail.
class TwilioDescriptionTest {

    private static final String PATH =
            "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT_SID + "/Messages.json";

    @Test
    void aGoodRequestHasNoFault() {
        assertThat(faults(PATH, "To=%2B15550100009&From=%2B15550100000&Body=x&ValidityPeriod=60"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "To=%2B15550100009&Text=x, no such parameter: Text",
        "Body=x, missing: To",
        "To=139-0000, To: [format phone-number]",
        "To=%2B15550100009&ValidityPeriod=1.5, ValidityPeriod: [type integer]",
        "To=%2B15550100009&StatusCallback=/status, StatusCallback: [format uri]",
        "To=%2B15550100009&StatusCallback=https://a_b.test/, StatusCallback: [format uri]",
        "To=%2B15550100009&MessagingServiceSid=MG1, MessagingServiceSid: [pattern"
                + " ^MG[0-9a-fA-F]{32}$; length]",
        "To=%2B15550100009&ScheduleType=later, ScheduleType: [enum]"
    })
    void aWrongRequestIsTold(String form, String fault) {
        assertThat(faults(PATH, form)).containsExactly(fault.replace(';', ','));
    }

    @Test
    void aWrongPlaceIsTold() {
        assertThat(faults("/2010-04-01/Messages", "To=%2B15550100009")).isNotEmpty();
        assertThat(faults(PATH.replace("AC0", "XX0"), "To=%2B15550100009")).isNotEmpty();
    }

    private static List<String> faults(String path, String form) {
        var description = TwilioDescription.find();
        assumeTrue(description.isPresent(), "not checked: description not found");
        try (var twilio = new FakeTwilio();
                var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(twilio.apiBase() + path))
                            .header("Authorization", "Basic eDp5")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            return description.get().faults(twilio.requests().getFirst());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
