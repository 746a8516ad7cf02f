package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.Posted.AlreadyBooked;
import io.dueline.notifier.billing.Posted.Booked;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What everybody was billed and has paid. Whatever changes what an owner owes happens while that
/// owner's affairs are held still, so no reminder can slip out on an old balance.
@Component
public class Ledger {

    private final Invoicing invoicing;
    private final Cashier cashier;
    private final AccountRows accounts;
    private final OwnerDirectory owners;
    private final Live live;
    private final TransactionalOperator transaction;

    Ledger(
            Invoicing invoicing,
            Cashier cashier,
            AccountRows accounts,
            OwnerDirectory owners,
            Live live,
            TransactionalOperator transaction) {
        this.invoicing = invoicing;
        this.cashier = cashier;
        this.accounts = accounts;
        this.owners = owners;
        this.live = live;
        this.transaction = transaction;
    }

    /// Enters an invoice, or corrects the one that bears its reference.
    public Mono<Billed> bill(NewInvoice invoice) {
        return billAll(List.of(invoice)).map(entered -> entered.getFirst().outcome());
    }

    /// Enters or corrects many at once, all or none of them.
    ///
    /// @param invoices no two with the same reference
    public Mono<List<Entered>> billAll(List<NewInvoice> invoices) {
        return owners.alone(invoices.stream().map(NewInvoice::owner).collect(Collectors.toSet()))
                .then(Mono.defer(() -> invoicing.enter(invoices)))
                .delayUntil(this::tell)
                .as(transaction::transactional);
    }

    /// Puts a charge right by hand.
    ///
    /// @return whether it changed anything: not if the owner has no such charge, or it is that
    ///     already
    public Mono<Boolean> correct(ChargeCorrection correction) {
        return owners.alone(correction.owner())
                .then(Mono.defer(() -> invoicing.correct(correction)))
                .delayUntil(changed -> changed ? tell(correction.owner()) : Mono.empty())
                .as(transaction::transactional);
    }

    /// Enters invoices out of books kept elsewhere until now, as of the moment they were entered
    /// there.
    public Mono<List<Entered>> takeOver(List<NewInvoice> invoices, Instant enteredAt) {
        return owners.alone(invoices.stream().map(NewInvoice::owner).collect(Collectors.toSet()))
                .then(Mono.defer(() -> invoicing.enter(invoices, enteredAt)))
                .delayUntil(this::tell)
                .as(transaction::transactional);
    }

    /// Books a payment out of such books, as of the moment it was made.
    public Mono<Posted> takeOver(NewPayment payment) {
        return book(payment, cashier.takeOver(payment));
    }

    /// Who holds the invoices of these references, as far as there are any.
    public Flux<Held> held(CommunityId community, Collection<String> references) {
        return accounts.held(community, references);
    }

    /// What was said last of the charges of these invoices.
    public Flux<Said> said(CommunityId community, Collection<String> references) {
        return accounts.said(community, references);
    }

    /// Books a payment once, however often it is reported, and all that hangs on it.
    public Mono<Posted> post(NewPayment payment) {
        return book(payment, cashier.book(payment));
    }

    private Mono<Posted> book(NewPayment payment, Mono<Payment> booking) {
        return owners.alone(payment.owner())
                .then(booking)
                .delayUntil(this::tell)
                .flatMap(this::posted)
                .switchIfEmpty(Mono.defer(() -> cashier.known(payment).map(AlreadyBooked::new)))
                .as(transaction::transactional);
    }

    /// The payments that a source has reported under these references.
    public Flux<Payment> reported(String source, Collection<String> references) {
        return cashier.reported(source, references);
    }

    /// Takes a payment back; once. Empty if there is no such payment.
    public Mono<PaymentId> reverse(PaymentId payment, String reason) {
        return cashier.ownerOf(payment)
                .delayUntil(owners::alone)
                .delayUntil(_ -> cashier.reverse(payment, reason))
                .delayUntil(this::tell)
                .map(_ -> payment)
                .as(transaction::transactional);
    }

    /// Empty if there is no such owner.
    public Mono<Account> account(OwnerId owner) {
        return accounts(List.of(owner)).singleOrEmpty();
    }

    /// The accounts of all these owners, also of those without any entry.
    public Flux<Account> accounts(Collection<OwnerId> owners) {
        var ids = owners.stream().map(OwnerId::value).toArray(Long[]::new);
        return Flux.concat(
                        accounts.openings(ids),
                        accounts.heads(ids),
                        accounts.lines(ids),
                        accounts.payments(ids),
                        accounts.reversals(ids))
                .collectList()
                .flatMapIterable(Accounts::assemble);
    }

    /// Owners of the community with something left to pay, due or not, in the order of their
    /// numbers.
    ///
    /// @param afterOwner the last one of the page before
    public Flux<OwnerId> debtors(CommunityId community, OwnerId afterOwner, int limit) {
        return accounts.debtors(community, afterOwner, limit);
    }

    private Mono<Posted> posted(Payment payment) {
        return account(payment.owner())
                .map(account -> account.outstanding(payment.amount().currency()))
                .map(outstanding -> new Booked(payment, outstanding));
    }

    private Mono<Void> tell(List<Entered> entered) {
        return Flux.fromIterable(changedOwners(entered)).concatMap(this::tell).then();
    }

    private Mono<Void> tell(Payment payment) {
        return tell(payment.owner());
    }

    private Mono<Void> tell(OwnerId owner) {
        return live.changed(Topic.LEDGER, owner.value());
    }

    private static Set<OwnerId> changedOwners(List<Entered> entered) {
        return entered.stream()
                .filter(e -> e.outcome() == Billed.NEW || e.outcome() == Billed.CHANGED)
                .map(e -> e.invoice().owner())
                .collect(Collectors.toSet());
    }
}
