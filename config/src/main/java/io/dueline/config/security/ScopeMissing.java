package io.dueline.config.security;

import io.dueline.notifier.access.Scope;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// A good key was used for something it is not for.
final class ScopeMissing extends ErrorResponseException {

    ScopeMissing(Scope needed) {
        super(
                HttpStatus.FORBIDDEN,
                problem(needed),
                null,
                "security.scope-missing",
                new Object[] {needed.code()});
    }

    private static ProblemDetail problem(Scope needed) {
        var problem = ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
        problem.setType(URI.create("scope-missing"));
        problem.setProperty("scope", needed.code());
        return problem;
    }
}
