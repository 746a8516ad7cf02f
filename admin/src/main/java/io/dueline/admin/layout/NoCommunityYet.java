package io.dueline.admin.layout;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// A page is about a community, and none is founded yet.
public final class NoCommunityYet extends ErrorResponseException {

    NoCommunityYet() {
        super(HttpStatus.CONFLICT, problem(), null, "problem.no-community-yet.text", null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("no-community-yet"));
        return problem;
    }
}
