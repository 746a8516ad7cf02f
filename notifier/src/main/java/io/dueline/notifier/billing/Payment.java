package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// Money that came in.
///
/// @param source who reported it, as in `stripe` or `api`
/// @param reference the source's own number of it, unique within the source
/// @param towards the invoice the payer named, if any; otherwise the oldest are paid first
public record Payment(
        PaymentId id,
        OwnerId owner,
        Money amount,
        Instant paidAt,
        Method method,
        String source,
        String reference,
        @Nullable InvoiceId towards) {

    /// How it was paid.
    public enum Method {
        BANK_TRANSFER,
        WECHAT_PAY,
        ALIPAY,
        CARD,
        CASH,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Word that a payment did not stand after all, as when a cheque bounces.
    public record Reversal(PaymentId payment, Instant reversedAt, String reason) {

        @Override
        public String toString() {
            return "Reversal[" + payment.value() + "]";
        }
    }

    @Override
    public String toString() {
        return "Payment[" + id.value() + "]";
    }
}
