package io.dueline.admin.owners;

import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;

/// What people put right in an account by hand.
@Component
class AccountRows {

    private final DatabaseClient database;

    AccountRows(DatabaseClient database) {
        this.database = database;
    }

    /// A charge put right.
    ///
    /// @param by `staff:` and a number
    record PutRight(
            InvoiceId invoice,
            String itemKey,
            Money amount,
            String reason,
            String by,
            Instant at) {}

    /// The latest first.
    Flux<PutRight> putRight(long owner) {
        return database.sql(
                        """
                        select e.invoice_id, e.item_key, e.amount_minor, e.currency, e.reason,
                               e.entered_by, e.entered_at
                        from charge_entry e
                        join invoice i on i.id = e.invoice_id
                        where i.owner_id = :owner and e.entered_by is not null
                        order by e.id desc
                        """)
                .bind("owner", owner)
                .map(Columns.as(AccountRows::putRight))
                .all();
    }

    private static PutRight putRight(Columns row) {
        return new PutRight(
                new InvoiceId(row.number("invoice_id")),
                row.text("item_key"),
                new Money(row.number("amount_minor"), row.currency("currency")),
                row.text("reason"),
                row.text("entered_by"),
                row.moment("entered_at"));
    }
}
