package io.dueline.admin.staff;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// A program named a member of staff who cannot have done it.
abstract sealed class ActorProblem extends ErrorResponseException {

    private ActorProblem(ProblemDetail problem) {
        super(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }

    /// Nobody of that number works here, or not any more.
    static final class UnknownStaff extends ActorProblem {
        UnknownStaff() {
            super(
                    problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown-staff",
                            "Unknown member of staff",
                            "No member of staff of that number works here. Name one who does, or"
                                    + " leave staff out: the deed is then noted as done by API."));
        }
    }

    /// Their role does not do such things.
    static final class NotTheirDuty extends ActorProblem {
        NotTheirDuty() {
            super(
                    problem(
                            HttpStatus.FORBIDDEN,
                            "not-their-duty",
                            "Not their duty",
                            "The member of staff named does not talk with owners. Assistants and"
                                    + " leaders do."));
        }
    }

    private static ProblemDetail problem(
            HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setType(URI.create(type));
        problem.setProperty("errors", List.of(Map.of("field", "staff", "message", title)));
        return problem;
    }
}
