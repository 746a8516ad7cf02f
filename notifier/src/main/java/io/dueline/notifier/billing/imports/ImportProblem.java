package io.dueline.notifier.billing.imports;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// A file cannot be taken in; nothing of it was written. The detail says why, in the words of
/// whoever sent it.
public abstract sealed class ImportProblem extends ErrorResponseException {

    private ImportProblem(HttpStatus status, String type, String detail) {
        super(status, problem(status, type, detail), null);
    }

    /// It is larger than we take in.
    public static final class FileTooLarge extends ImportProblem {
        FileTooLarge(String detail) {
            super(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", detail);
        }
    }

    /// It is not a sheet of arrears that can be read.
    public static final class UnreadableFile extends ImportProblem {
        UnreadableFile(String detail) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-file", detail);
        }
    }

    static ImportProblem of(SheetFault fault, String detail) {
        return fault.kind() == SheetFault.Kind.TOO_LARGE
                ? new FileTooLarge(detail)
                : new UnreadableFile(detail);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(type));
        return problem;
    }
}
