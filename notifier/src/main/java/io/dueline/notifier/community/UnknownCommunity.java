package io.dueline.notifier.community;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody named a community that does not exist.
public final class UnknownCommunity extends ErrorResponseException {

    UnknownCommunity(String named) {
        super(HttpStatus.NOT_FOUND, detail(named), null);
    }

    private static ProblemDetail detail(String named) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no community '%s'. GET /api/communities lists them."
                                .formatted(named));
        problem.setTitle("Unknown community");
        problem.setType(URI.create("unknown-community"));
        return problem;
    }
}
