package io.dueline.notifier.campaign;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// Somebody wants to start a round where one is under way.
public final class RoundInProgress extends ErrorResponseException {

    RoundInProgress(Round round) {
        super(HttpStatus.CONFLICT, problem(round), null);
    }

    private static ProblemDetail problem(Round round) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "Round %d is under way until %s. Wait for its end, or look at GET /api/rounds/%d."
                                .formatted(round.number(), round.lastDay(), round.id()));
        problem.setTitle("A round is under way");
        problem.setType(URI.create("round-in-progress"));
        problem.setProperty("round", round.id());
        return problem;
    }
}
