package io.dueline.admin.staff;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Nobody would be left who can run Dueline.
public final class LastOperator extends ErrorResponseException {

    LastOperator() {
        super(HttpStatus.CONFLICT, problem(), null, "problem.last-operator.text", null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("last-operator"));
        return problem;
    }
}
