package io.dueline.config.idempotency;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.util.Locale;

/// A request with an idempotency key that is not done.
final class IdempotencyProblem extends ErrorResponseException {

    /// What is the matter.
    enum Kind {
        /// The key is no key.
        KEY(HttpStatus.BAD_REQUEST),
        /// The key stands for another request.
        REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        /// The first request of the key is not answered yet.
        UNDER_WAY(HttpStatus.CONFLICT),
        /// The body is larger than can be compared.
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        String slug() {
            return "idempotency-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String SOON = "1";

    private final Kind kind;

    IdempotencyProblem(Kind kind) {
        super(kind.status, problem(kind), null, "problem." + kind.slug() + ".text", null);
        this.kind = kind;
        if (kind == Kind.UNDER_WAY) {
            getHeaders().set("Retry-After", SOON);
        }
    }

    Kind kind() {
        return kind;
    }

    private static ProblemDetail problem(Kind kind) {
        var problem = ProblemDetail.forStatus(kind.status);
        problem.setType(URI.create(kind.slug()));
        return problem;
    }
}
