package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.Language;

import reactor.core.publisher.Mono;

import java.net.URI;

/// Somebody who takes money for us. What they report back goes to [Checkouts#confirmed] and
/// [Checkouts#ended], however often and in whatever order.
public interface PaymentProvider {

    /// As payments name their source, as in `stripe`.
    String name();

    /// Opens a checkout. The same key asks for the same checkout, so that a lost answer can be
    /// asked for again.
    Mono<Checkout> begin(PaymentOrder order);

    /// What is to be paid.
    ///
    /// @param idempotencyKey ours, written down before the provider is asked
    /// @param title what the payer reads there, without anything personal
    /// @param returnTo where the payer comes back to, whatever happened; it holds a key, so it must
    /// not be kept in clear
    record PaymentOrder(
            String idempotencyKey, Money amount, Language language, String title, URI returnTo) {

        @Override
        public String toString() {
            return "PaymentOrder[" + amount.currency() + "]";
        }
    }

    /// A checkout the provider has opened.
    ///
    /// @param session the provider's number of it
    /// @param page where the payer is sent
    record Checkout(String session, URI page) {

        @Override
        public String toString() {
            return "Checkout[…]";
        }
    }
}
