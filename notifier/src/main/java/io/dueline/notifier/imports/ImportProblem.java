package io.dueline.notifier.imports;

import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.sheet.SheetFault;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// What somebody wants of an import cannot be done. The detail says why, in the words of whoever
/// wants it.
public abstract sealed class ImportProblem extends ErrorResponseException {

    private ImportProblem(HttpStatus status, String type, String detail) {
        super(status, problem(status, type, detail), null);
    }

    /// The file is larger than we take in; nothing of it was written.
    public static final class FileTooLarge extends ImportProblem {
        FileTooLarge(String detail) {
            super(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", detail);
        }
    }

    /// It is no sheet that can be read; nothing of it was written.
    public static final class UnreadableFile extends ImportProblem {
        UnreadableFile(String detail) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-file", detail);
        }
    }

    /// There is no such import.
    public static final class UnknownImport extends ImportProblem {
        UnknownImport(String detail) {
            super(HttpStatus.NOT_FOUND, "unknown-import", detail);
        }
    }

    /// There is no such kind of sheet.
    public static final class UnknownKind extends ImportProblem {
        UnknownKind(String detail) {
            super(HttpStatus.NOT_FOUND, "unknown-kind-of-sheet", detail);
        }
    }

    /// It is not in a state in which that can be done.
    public static final class NotNow extends ImportProblem {
        NotNow(ImportRun run, String detail) {
            super(HttpStatus.CONFLICT, "import-not-ready", detail);
            getBody().setProperty("run", run.id());
            getBody().setProperty("state", run.state().code());
        }
    }

    /// A fault of ours broke it off; what went in stays in, and it goes on by itself.
    public static final class BrokenOff extends ImportProblem {
        BrokenOff(ImportRun run, String detail) {
            super(HttpStatus.SERVICE_UNAVAILABLE, "import-broken-off", detail);
            getBody().setProperty("run", run.id());
            getBody().setProperty("state", run.state().code());
        }
    }

    static ImportProblem of(SheetFault.Kind fault, String detail) {
        return fault == SheetFault.Kind.TOO_LARGE
                ? new FileTooLarge(detail)
                : new UnreadableFile(detail);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(type));
        return problem;
    }
}
