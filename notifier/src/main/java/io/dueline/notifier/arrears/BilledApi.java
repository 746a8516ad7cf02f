package io.dueline.notifier.arrears;

import io.dueline.notifier.billing.BillQuery;
import io.dueline.notifier.billing.Bills;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.paging.Cursor;
import io.dueline.notifier.paging.Page;
import io.dueline.notifier.paging.PageQuery;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The invoices of a community with what is left of each. Entering them is the ledger's; what is
/// left is only known here, where payments are spread over charges.
@RestController
@RequestMapping("/api/invoices")
class BilledApi {

    private final Bills bills;
    private final ArrearsBook book;
    private final OwnerDirectory owners;
    private final Communities communities;

    BilledApi(Bills bills, ArrearsBook book, OwnerDirectory owners, Communities communities) {
        this.bills = bills;
        this.book = book;
        this.owners = owners;
        this.communities = communities;
    }

    /// In the order of their numbers. The state is known only after reading, so a page by state may
    /// be shorter than asked for, and only the last one has no `next`.
    @GetMapping
    Mono<ResponseEntity<Page<InvoiceView>>> list(
            @RequestParam String community,
            BillQuery query,
            @RequestParam(required = false) @Nullable String state,
            PageQuery page,
            ServerHttpRequest request) {
        var wanted = state == null ? null : state(state);
        return communities
                .byCode(community)
                .map(Community::id)
                .flatMap(id -> bills.invoices(id, query, page).collectList())
                .map(found -> Page.of(found, page, last -> Cursor.at(last.id().value())))
                .flatMap(this::views)
                .map(list -> only(wanted, list).answerTo(request.getURI()));
    }

    private static InvoiceView.State state(String code) {
        return InvoiceView.State.ofCode(code)
                .orElseThrow(
                        () ->
                                new ResponseStatusException(
                                        HttpStatus.BAD_REQUEST,
                                        "state is open, overdue, paid or cancelled"));
    }

    private Mono<Page<InvoiceView>> views(Page<Invoice> page) {
        var ids = page.items().stream().map(Invoice::owner).distinct().toList();
        return Mono.zip(
                positions(ids),
                owners.findAll(ids).collectMap(Owner::id),
                (positions, known) -> page.map(invoice -> view(invoice, positions, known)));
    }

    private Mono<Map<OwnerId, ArrearsPosition>> positions(List<OwnerId> ids) {
        return book.positions(ids).collectMap(ArrearsPosition::owner);
    }

    private static InvoiceView view(
            Invoice invoice, Map<OwnerId, ArrearsPosition> positions, Map<OwnerId, Owner> known) {
        return InvoiceView.of(
                invoice,
                Objects.requireNonNull(positions.get(invoice.owner())),
                Objects.requireNonNull(known.get(invoice.owner())));
    }

    private static Page<InvoiceView> only(
            InvoiceView.@Nullable State state, Page<InvoiceView> page) {
        return state == null ? page : page.only(view -> view.state().equals(state.code()));
    }
}
