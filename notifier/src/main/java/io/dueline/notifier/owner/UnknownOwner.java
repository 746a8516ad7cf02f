package io.dueline.notifier.owner;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody named an owner who does not exist.
public final class UnknownOwner extends ErrorResponseException {

    public UnknownOwner(long owner) {
        super(HttpStatus.NOT_FOUND, detail(owner), null);
    }

    private static ProblemDetail detail(long owner) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no owner %d. GET /api/owners lists them.".formatted(owner));
        problem.setTitle("Unknown owner");
        problem.setType(URI.create("unknown-owner"));
        return problem;
    }
}
