package io.dueline.notifier.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dueline.notifier.billing.Entry.Head;
import io.dueline.notifier.billing.Entry.Line;
import io.dueline.notifier.billing.Entry.Opening;
import io.dueline.notifier.billing.Entry.Received;
import io.dueline.notifier.billing.Entry.TakenBack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts accounts together from their entries. Pure.
final class Accounts {

    private Accounts() {}

    static List<Account> assemble(List<Entry> entries) {
        return entries.stream()
                .collect(groupingBy(Entry::owner, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(Accounts::account)
                .toList();
    }

    private static Stream<Account> account(List<Entry> entries) {
        return only(Opening.class, entries)
                .map(
                        opening ->
                                new Account(
                                        opening.owner(),
                                        opening.community(),
                                        invoices(entries),
                                        only(Received.class, entries)
                                                .map(Received::payment)
                                                .toList(),
                                        only(TakenBack.class, entries)
                                                .map(TakenBack::reversal)
                                                .toList()));
    }

    private static List<Invoice> invoices(List<Entry> entries) {
        var charges =
                only(Line.class, entries)
                        .collect(groupingBy(Line::invoice, mapping(Line::charge, toList())));
        return only(Head.class, entries).map(head -> invoice(head, charges)).toList();
    }

    private static Invoice invoice(Head head, Map<InvoiceId, List<Charge>> charges) {
        return new Invoice(
                head.id(),
                head.owner(),
                head.unit(),
                head.reference(),
                head.period(),
                head.dueOn(),
                charges.getOrDefault(head.id(), List.of()));
    }

    private static <E extends Entry> Stream<E> only(Class<E> type, List<Entry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }
}
