package io.dueline.bot.cases;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody named a case that does not exist.
public final class UnknownCase extends ErrorResponseException {

    public UnknownCase() {
        super(HttpStatus.NOT_FOUND, detail(), null);
    }

    private static ProblemDetail detail() {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no case of that number. GET /api/cases lists them; a number"
                                + " looks like C-1042.");
        problem.setTitle("Unknown case");
        problem.setType(URI.create("unknown-case"));
        return problem;
    }
}
