package io.dueline.admin.conversations;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// An owner was to be written to who cannot be, or must not be.
final class CannotBeWrittenTo extends ErrorResponseException {

    private CannotBeWrittenTo(ProblemDetail problem) {
        super(HttpStatus.CONFLICT, problem, null);
    }

    static CannotBeWrittenTo optedOut() {
        return new CannotBeWrittenTo(
                problem(
                        "opted-out",
                        "Opted out",
                        "The owner wants no messages. Call, visit or write on paper; the owner can"
                                + " come back by replying START."));
    }

    static CannotBeWrittenTo noAddress() {
        return new CannotBeWrittenTo(
                problem(
                        "no-address",
                        "No address",
                        "No address of the owner works. Import a telephone number, or call or"
                                + " visit."));
    }

    private static ProblemDetail problem(String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setTitle(title);
        problem.setType(URI.create(type));
        return problem;
    }
}
