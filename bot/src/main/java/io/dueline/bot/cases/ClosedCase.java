package io.dueline.bot.cases;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody wanted to write in a case that is closed.
final class ClosedCase extends ErrorResponseException {

    ClosedCase() {
        super(HttpStatus.CONFLICT, detail(), null);
    }

    private static ProblemDetail detail() {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "The case is closed, and nothing is written in it any more. If the fault is"
                                + " back, the owner's next complaint opens a new one.");
        problem.setTitle("Case closed");
        problem.setType(URI.create("closed-case"));
        return problem;
    }
}
