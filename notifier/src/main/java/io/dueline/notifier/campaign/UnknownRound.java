package io.dueline.notifier.campaign;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody named a round that does not exist.
public final class UnknownRound extends ErrorResponseException {

    UnknownRound(long id) {
        super(HttpStatus.NOT_FOUND, problem(id), null);
    }

    private static ProblemDetail problem(long id) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no round %d. GET /api/rounds lists them.".formatted(id));
        problem.setTitle("Unknown round");
        problem.setType(URI.create("unknown-round"));
        return problem;
    }
}
