package io.dueline.testing;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A message Twilio was asked to send.
///
/// @param sid Twilio's number for it, empty if it refused
/// @param from a number, or the messaging service
public record SentText(String sid, String to, String from, String text, String receiptsAt) {

    private static final Pattern SID = Pattern.compile("\"sid\": \"(\\w+)\"");

    static SentText of(UnaryOperator<String> form, String answer) {
        var sid = SID.matcher(answer);
        return new SentText(
                sid.find() ? sid.group(1) : "",
                form.apply("To"),
                form.apply("From") + form.apply("MessagingServiceSid"),
                form.apply("Body"),
                form.apply("StatusCallback"));
    }

    /// The path and query receipts of it are to be sent to.
    public String receiptPath() {
        var url = URI.create(receiptsAt);
        return url.getRawPath() + "?" + url.getRawQuery();
    }
}
