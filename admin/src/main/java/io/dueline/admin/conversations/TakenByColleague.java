package io.dueline.admin.conversations;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.time.Instant;

/// A conversation was to be taken that a colleague has.
final class TakenByColleague extends ErrorResponseException {

    /// @param holder the number of the one who has it
    /// @param until how long, unless they write again
    TakenByColleague(long holder, Instant until) {
        super(HttpStatus.CONFLICT, detail(holder, until), null);
    }

    private static ProblemDetail detail(long holder, Instant until) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "A colleague talks with the owner. Wait until they hand the conversation"
                                + " back, or hand it back for them.");
        problem.setTitle("Taken by a colleague");
        problem.setType(URI.create("taken-by-colleague"));
        problem.setProperty("staff", holder);
        problem.setProperty("until", until);
        return problem;
    }
}
