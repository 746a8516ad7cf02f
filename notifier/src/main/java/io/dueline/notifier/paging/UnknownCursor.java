package io.dueline.notifier.paging;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody asked for the page behind a place where none of our pages ends.
public final class UnknownCursor extends ErrorResponseException {

    public UnknownCursor(Throwable why) {
        super(HttpStatus.BAD_REQUEST, problem(), why, "problem.unknown-cursor.text", null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setType(URI.create("unknown-cursor"));
        return problem;
    }
}
