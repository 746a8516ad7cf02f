package io.dueline.admin.owners;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Something was to be done about an owner that cannot be done so.
final class DeedRefused extends ErrorResponseException {

    DeedRefused(Entered.Refused refused) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, problem(refused), null);
    }

    private static ProblemDetail problem(Entered.Refused refused) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, detail(refused.why()));
        problem.setType(URI.create(slug(refused.why())));
        if (refused.latest() != null) {
            problem.setProperty("latest", refused.latest());
        }
        return problem;
    }

    private static String slug(Wrong why) {
        return switch (why) {
            case DAY_MISSING -> "day-missing";
            case DAY_PAST -> "day-past";
            case DAY_TOO_FAR -> "day-too-far";
            case NOTHING_OWED -> "nothing-owed";
            case END_NOT_AHEAD -> "end-not-ahead";
        };
    }

    private static String detail(Wrong why) {
        return switch (why) {
            case DAY_MISSING -> "Who pays soon has named a day: give it as until.";
            case DAY_PAST -> "The day in until lies behind. Name one that is still to come.";
            case DAY_TOO_FAR -> "The day in until is further away than can be promised.";
            case NOTHING_OWED -> "Nothing is overdue, so there is nothing to promise.";
            case END_NOT_AHEAD -> "A pause ends on a day after today: name one in until.";
        };
    }
}
