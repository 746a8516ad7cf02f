package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Posted.AlreadyBooked;
import io.dueline.notifier.billing.Posted.Booked;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.paging.Cursor;
import io.dueline.notifier.paging.Page;
import io.dueline.notifier.paging.PageQuery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;

@RestController
@RequestMapping("/api/payments")
class PaymentsApi {

    private final PaymentDesk desk;
    private final Bills bills;
    private final Communities communities;

    PaymentsApi(PaymentDesk desk, Bills bills, Communities communities) {
        this.desk = desk;
        this.bills = bills;
        this.communities = communities;
    }

    /// @param reason why the payment does not stand, as in `cheque bounced`
    record ReversalReport(@NotBlank @Size(max = 500) String reason) {}

    /// Books a payment; answers 201 when it was booked now, 200 when it had been before.
    @PostMapping
    Mono<ResponseEntity<PaymentView>> post(@Valid @RequestBody PaymentReport report) {
        return desk.book(report).flatMap(this::answer);
    }

    /// Takes a payment back, so that the owner owes again; taken back once more, it stays as it is.
    @PostMapping("/{id}/reversal")
    Mono<PaymentView> reverse(@PathVariable long id, @Valid @RequestBody ReversalReport report) {
        return desk.reverse(new PaymentId(id), report.reason())
                .flatMap(bills::payment)
                .map(PaymentView::of);
    }

    @GetMapping("/{id}")
    Mono<PaymentView> one(@PathVariable long id) {
        return bills.payment(new PaymentId(id))
                .switchIfEmpty(Mono.error(PaymentProblem.PaymentUnknown::new))
                .map(PaymentView::of);
    }

    /// The payments of a community, those taken back included.
    @GetMapping
    Mono<ResponseEntity<Page<PaymentView>>> list(
            @RequestParam String community,
            BillQuery query,
            PageQuery page,
            ServerHttpRequest request) {
        return communities
                .byCode(community)
                .map(Community::id)
                .flatMap(id -> bills.payments(id, query, page).collectList())
                .map(found -> page(found, page))
                .map(list -> list.answerTo(request.getURI()));
    }

    private static Page<PaymentView> page(List<Receipt> found, PageQuery page) {
        return Page.of(found, page, receipt -> Cursor.at(receipt.payment().id().value()))
                .map(PaymentView::of);
    }

    private Mono<ResponseEntity<PaymentView>> answer(Posted posted) {
        return bills.payment(posted.payment().id()).map(receipt -> answer(posted, receipt));
    }

    private static ResponseEntity<PaymentView> answer(Posted posted, Receipt receipt) {
        return switch (posted) {
            case Booked(_, var outstanding) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(PaymentView.of(receipt, outstanding));
            case AlreadyBooked _ -> ResponseEntity.ok(PaymentView.of(receipt));
        };
    }
}
