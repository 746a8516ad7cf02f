package io.dueline.notifier.imports.runs;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Held;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.Said;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.plan.Known;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Looks up what the house knows of those whom rows name.
@Component
class Knowledge {

    private final OwnerDirectory owners;
    private final Ledger ledger;

    Knowledge(OwnerDirectory owners, Ledger ledger) {
        this.owners = owners;
        this.ledger = ledger;
    }

    /// Under which name the ledger knows payments from sheets of the community.
    static String source(CommunityId community) {
        return "sheet:" + community.value();
    }

    /// Owners and units only.
    Mono<Known> ofPeople(CommunityId community, List<SheetLine> lines) {
        return owners.named(community, distinct(lines, Knowledge::references), units(lines))
                .collectList()
                .map(found -> Known.of(community, found));
    }

    /// The same with their invoices, accounts and payments.
    Mono<Known> withLedger(Known known, List<SheetLine> lines) {
        return Mono.zip(
                        held(known, lines),
                        said(known, lines),
                        accounts(known, lines),
                        payments(known, lines))
                .map(
                        found ->
                                known.with(
                                        found.getT1(),
                                        found.getT2(),
                                        found.getT3(),
                                        found.getT4()));
    }

    private Mono<List<Held>> held(Known known, List<SheetLine> lines) {
        var invoices = distinct(lines, Knowledge::invoices);
        return invoices.isEmpty()
                ? Mono.just(List.of())
                : ledger.held(known.community(), invoices).collectList();
    }

    private Mono<List<Said>> said(Known known, List<SheetLine> lines) {
        var invoices = distinct(lines, Knowledge::invoices);
        return invoices.isEmpty()
                ? Mono.just(List.of())
                : ledger.said(known.community(), invoices).collectList();
    }

    private Mono<List<Account>> accounts(Known known, List<SheetLine> lines) {
        var money = lines.stream().anyMatch(line -> !(line instanceof OwnerLine));
        return money ? ledger.accounts(known.ownerIds()).collectList() : Mono.just(List.of());
    }

    private Mono<List<Payment>> payments(Known known, List<SheetLine> lines) {
        var references = distinct(lines, Knowledge::payments);
        return references.isEmpty()
                ? Mono.just(List.of())
                : ledger.reported(source(known.community()), references).collectList();
    }

    private static List<String> units(List<SheetLine> lines) {
        return distinct(lines, Knowledge::units);
    }

    private static List<String> distinct(
            List<SheetLine> lines, Function<SheetLine, Stream<String>> part) {
        return lines.stream().flatMap(part).distinct().toList();
    }

    private static Stream<String> references(SheetLine line) {
        return switch (line) {
            case HolderLine holder -> Stream.of(holder.reference());
            case InvoiceLine invoice -> invoice.number().stream();
            case PaymentLine payment -> payment.number().stream();
        };
    }

    private static Stream<String> units(SheetLine line) {
        return switch (line) {
            case HolderLine holder -> holder.units().stream();
            case InvoiceLine invoice -> Stream.of(invoice.unit());
            case PaymentLine payment -> payment.unit().stream();
        };
    }

    private static Stream<String> invoices(SheetLine line) {
        return switch (line) {
            case BillLine bill -> Stream.of(bill.invoice());
            case InvoiceLine invoice -> Stream.of(invoice.invoice());
            case PaymentLine payment -> payment.invoice().stream();
            case OwnerLine _ -> Stream.empty();
        };
    }

    private static Stream<String> payments(SheetLine line) {
        return line instanceof PaymentLine payment
                ? Optional.of(payment.reference()).stream()
                : Stream.empty();
    }
}
