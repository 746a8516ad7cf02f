package io.dueline.notifier.billing;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.paging.PageQuery;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;

/// Invoices and payments of a community, page by page in the order of their numbers, one more than
/// belongs on a page if there are more.
@Component
public class Bills {

    private final BillRows rows;
    private final ReceiptRows receipts;

    Bills(BillRows rows, ReceiptRows receipts) {
        this.rows = rows;
        this.receipts = receipts;
    }

    public Flux<Invoice> invoices(CommunityId community, BillQuery query, PageQuery page) {
        return rows.page(community, query, page.afterNumber(), page.sizeAndOne());
    }

    /// Those that exist of these references.
    Flux<Invoice> invoices(CommunityId community, Collection<String> references) {
        return references.isEmpty() ? Flux.empty() : rows.named(community, references);
    }

    Flux<Receipt> payments(CommunityId community, BillQuery query, PageQuery page) {
        return receipts.page(community, query, page.afterNumber(), page.sizeAndOne());
    }

    /// Empty if there is no such payment.
    Mono<Receipt> payment(PaymentId id) {
        return receipts.find(id);
    }
}
