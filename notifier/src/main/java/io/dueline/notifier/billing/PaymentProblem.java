package io.dueline.notifier.billing;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.util.Locale;

/// A reported payment that was not booked. What is wrong is said by the words `billing.<code>`.
abstract sealed class PaymentProblem extends ErrorResponseException {

    private PaymentProblem(HttpStatus status, String type, String code) {
        super(status, problem(status, type), null, "billing." + code, null);
    }

    /// What it says of owner, invoice, money or time is not so.
    static final class PaymentRefused extends PaymentProblem {

        /// What is not so.
        enum Reason {
            UNKNOWN_OWNER,
            UNKNOWN_INVOICE,
            OTHER_CURRENCY,
            FUTURE
        }

        PaymentRefused(Reason reason) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "payment-refused",
                    reason.name().toLowerCase(Locale.ROOT));
        }
    }

    /// Its reference was used for another payment.
    static final class PaymentConflict extends PaymentProblem {
        PaymentConflict() {
            super(HttpStatus.CONFLICT, "payment-conflict", "conflict");
        }
    }

    /// No payment has that number.
    static final class PaymentUnknown extends PaymentProblem {
        PaymentUnknown() {
            super(HttpStatus.NOT_FOUND, "unknown-payment", "unknown_payment");
        }
    }

    private static ProblemDetail problem(HttpStatus status, String type) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(type));
        return problem;
    }
}
