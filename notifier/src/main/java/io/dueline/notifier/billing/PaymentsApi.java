package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Posted.AlreadyBooked;
import io.dueline.notifier.billing.Posted.Booked;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Instant;

@RestController
@RequestMapping("/api/payments")
class PaymentsApi {

    private final PaymentDesk desk;

    PaymentsApi(PaymentDesk desk) {
        this.desk = desk;
    }

    /// A payment as other systems see it.
    ///
    /// @param outstandingAfter what the owner still has to pay; only where it was booked just now
    record PaymentView(
            long id,
            long owner,
            MoneyView amount,
            Instant paidAt,
            String method,
            String reference,
            @Nullable MoneyView outstandingAfter) {

        static PaymentView of(Payment payment, @Nullable Money outstandingAfter) {
            return new PaymentView(
                    payment.id().value(),
                    payment.owner().value(),
                    MoneyView.of(payment.amount()),
                    payment.paidAt(),
                    payment.method().code(),
                    payment.reference(),
                    outstandingAfter == null ? null : MoneyView.of(outstandingAfter));
        }
    }

    /// Books a payment; answers 201 when it was booked now, 200 when it had been before.
    @PostMapping
    Mono<ResponseEntity<PaymentView>> post(@Valid @RequestBody PaymentReport report) {
        return desk.book(report).map(PaymentsApi::answer);
    }

    private static ResponseEntity<PaymentView> answer(Posted posted) {
        return switch (posted) {
            case Booked(var payment, var outstanding) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(PaymentView.of(payment, outstanding));
            case AlreadyBooked(var payment) -> ResponseEntity.ok(PaymentView.of(payment, null));
        };
    }
}
