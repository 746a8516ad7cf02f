package io.dueline.notifier.channel.twilio;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A call to one of our webhooks that is not taken. It says no more than the caller may know, and
/// costs no stack trace, because anybody can cause it.
final class ProblemWebhook extends ResponseStatusException {

    private ProblemWebhook(HttpStatus status, String detail) {
        super(status, detail);
    }

    static ProblemWebhook unknown() {
        return new ProblemWebhook(HttpStatus.NOT_FOUND, "There is no such channel.");
    }

    static ProblemWebhook noForm() {
        return new ProblemWebhook(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Only application/x-www-form-urlencoded.");
    }

    static ProblemWebhook tooLarge() {
        return new ProblemWebhook(HttpStatus.CONTENT_TOO_LARGE, "At most 64 KB.");
    }

    static ProblemWebhook malformed(String what) {
        return new ProblemWebhook(HttpStatus.BAD_REQUEST, "Not understood: " + what + ".");
    }

    static ProblemWebhook notTwilio() {
        return new ProblemWebhook(HttpStatus.FORBIDDEN, "The signature does not match.");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
