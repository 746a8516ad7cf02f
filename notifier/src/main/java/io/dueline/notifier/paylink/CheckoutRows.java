package io.dueline.notifier.paylink;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Locale;

@Component
class CheckoutRows {

    private static final String SELECT =
            """
            select id, owner_id, idempotency_key, amount_minor, currency, towards, state, begun_at
            from payment_session
            """;

    private final DatabaseClient database;

    CheckoutRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(CheckoutRequest request, String provider, Instant now) {
        var towards = request.towards() == null ? null : request.towards().value();
        return database.sql(
                        """
                        insert into payment_session (link_id, owner_id, amount_minor, currency, towards,
                                                     provider, idempotency_key, begun_at)
                        values (:link, :owner, :minor, :currency, :towards, :provider, :key, :now)
                        on conflict (idempotency_key) do nothing
                        """)
                .bind("link", request.link().value())
                .bind("owner", request.owner().value())
                .bind("minor", request.amount().minor())
                .bind("currency", request.amount().currency().getCurrencyCode())
                .bind("towards", maybe(towards, Long.class))
                .bind("provider", provider)
                .bind("key", request.key())
                .bind("now", now)
                .then();
    }

    Mono<PastCheckout> find(PayLinkId link, String key) {
        return database.sql(SELECT + "where link_id = :link and idempotency_key = :key")
                .bind("link", link.value())
                .bind("key", key)
                .map(Columns.as(CheckoutRows::checkout))
                .one();
    }

    /// The same sum through the same link, begun in another window and not come to an end.
    Mono<PastCheckout> underWay(CheckoutRequest request, String provider, Instant earliest) {
        var towards = request.towards() == null ? null : request.towards().value();
        return database.sql(
                        SELECT
                                + """
                                where link_id = :link and provider = :provider and state = 'begun'
                                  and amount_minor = :minor and currency = :currency
                                  and towards is not distinct from :towards and begun_at > :earliest
                                order by id desc
                                limit 1
                                """)
                .bind("link", request.link().value())
                .bind("provider", provider)
                .bind("minor", request.amount().minor())
                .bind("currency", request.amount().currency().getCurrencyCode())
                .bind("towards", maybe(towards, Long.class))
                .bind("earliest", earliest)
                .map(Columns.as(CheckoutRows::checkout))
                .one();
    }

    Mono<PastCheckout> find(String provider, String session) {
        return database.sql(
                        SELECT + "where provider = :provider and provider_session_id = :session")
                .bind("provider", provider)
                .bind("session", session)
                .map(Columns.as(CheckoutRows::checkout))
                .one();
    }

    Mono<Void> opened(long checkout, String session) {
        return database.sql(
                        """
                        update payment_session set provider_session_id = :session
                        where id = :id and provider_session_id is null
                        """)
                .bind("session", session)
                .bind("id", checkout)
                .then();
    }

    /// Held until the surrounding transaction ends.
    Mono<PastCheckout> lock(String provider, String session) {
        return database.sql(
                        SELECT
                                + """
                                where provider = :provider and provider_session_id = :session
                                for no key update
                                """)
                .bind("provider", provider)
                .bind("session", session)
                .map(Columns.as(CheckoutRows::checkout))
                .one();
    }

    Mono<Void> paid(long checkout, String payment, Instant now) {
        return database.sql(
                        """
                        update payment_session
                        set state = 'paid', payment_id = :payment, settled_at = :now
                        where id = :id
                        """)
                .bind("payment", payment)
                .bind("now", now)
                .bind("id", checkout)
                .then();
    }

    Mono<Void> ended(CheckoutEnded ended, PastCheckout.State state, Instant now) {
        return database.sql(
                        """
                        update payment_session set state = :state, settled_at = :now
                        where provider = :provider and provider_session_id = :session
                          and state = 'begun'
                        """)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("now", now)
                .bind("provider", ended.provider())
                .bind("session", ended.session())
                .then();
    }

    Mono<Boolean> tookIn(String provider, String payment) {
        return database.sql(
                        """
                        select exists (select 1 from payment_session
                                       where provider = :provider and payment_id = :payment) as ours
                        """)
                .bind("provider", provider)
                .bind("payment", payment)
                .map(Columns.as(row -> row.flag("ours")))
                .one();
    }

    private static PastCheckout checkout(Columns row) {
        var towards = row.maybeNumber("towards");
        return new PastCheckout(
                row.number("id"),
                new OwnerId(row.number("owner_id")),
                row.text("idempotency_key"),
                new Money(row.number("amount_minor"), row.currency("currency")),
                towards == null ? null : new InvoiceId(towards),
                row.oneOf(PastCheckout.State.class, "state"),
                row.moment("begun_at"));
    }
}
