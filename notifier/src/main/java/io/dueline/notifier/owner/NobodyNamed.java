package io.dueline.notifier.owner;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody asked about owners without saying which, where everybody would be too many.
public final class NobodyNamed extends ErrorResponseException {

    NobodyNamed() {
        super(HttpStatus.BAD_REQUEST, problem(), null);
    }

    private static ProblemDetail problem() {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        "Say whom you mean: add owner=NUMBER, unit=LABEL or phone=NUMBER.");
        problem.setTitle("Nobody named");
        problem.setType(URI.create("nobody-named"));
        return problem;
    }
}
