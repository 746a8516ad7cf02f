package io.dueline.notifier.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;

import io.dueline.notifier.channel.SendOutcome;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// Turns an answer into an outcome.
class AnswerReader {

    private static final Set<Message.Status> ENDED =
            Set.of(Message.Status.FAILED, Message.Status.UNDELIVERED, Message.Status.CANCELED);

    /// As if refused at once: made, and failed already.
    private static final int BAD_REQUEST = 400;

    private final TwilioAccount account;
    private final Clock clock;

    AnswerReader(TwilioAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    SendOutcome read(Answer answer, MessageCreator message) {
        if (answer.isBroken()) {
            return new SendOutcome.InDoubt("http-" + answer.status());
        }
        return answer.isSuccess() ? accepted(answer, message) : refused(answer, message);
    }

    /// Accepted, unless we cannot read what: then Twilio has it and we do not know its name.
    private SendOutcome accepted(Answer answer, MessageCreator message) {
        try {
            return accepted(ScriptedClient.replay(account, message, answer));
        } catch (RuntimeException _) {
            return new SendOutcome.InDoubt("unreadable");
        }
    }

    private static SendOutcome accepted(Message made) {
        if (ENDED.contains(made.getStatus()) && made.getErrorCode() != null) {
            return TwilioErrors.outcome(BAD_REQUEST, made.getErrorCode(), null);
        }
        return new SendOutcome.Accepted(made.getSid().strip());
    }

    private SendOutcome refused(Answer answer, MessageCreator message) {
        try {
            ScriptedClient.replay(account, message, answer);
            throw new ApiException("a refusal read as a success");
        } catch (ApiException refusal) {
            return TwilioErrors.outcome(
                    answer.status(), refusal.getCode(), retryAfter(answer.retryAfter()));
        }
    }

    /// Seconds or a date, as HTTP allows.
    private @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : until(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Duration until(ZonedDateTime moment) {
        var wait = Duration.between(clock.instant(), moment);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
