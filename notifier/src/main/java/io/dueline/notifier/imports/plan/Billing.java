package io.dueline.notifier.imports.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.Due;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The invoices of one owner as the rows want them. Pure.
///
/// A row that says the whole charge is taken at its word. One that says what is open of it is
/// compared with what is open here, where payments may be known that the sheet has not seen, or be
/// missing that it has:
///
/// - a charge we do not know is entered as open;
/// - where the sheet says between what is open here and what was charged, payments known to us
///   explain the difference, and nothing changes;
/// - where it says less, something was paid or waived elsewhere, and the charge falls by that;
/// - where it says more than was ever charged, the charge rises to it.
///
/// So nothing in the sheet is ever open here for more than the sheet says, and the same sheet again
/// changes nothing. What a person put right is left out of the comparison: it stands as long as the
/// company repeats itself.
final class Billing {

    private final String owner;
    private final Account account;
    private final Map<String, Map<String, Money>> said;
    private final LocalDate today;
    private final Map<String, Invoice> standing;

    Billing(String owner, Account account, Map<String, Map<String, Money>> said, LocalDate today) {
        this.owner = owner;
        this.account = account;
        this.said = said;
        this.today = today;
        this.standing =
                account.invoices().stream()
                        .collect(Collectors.toMap(Invoice::reference, invoice -> invoice));
    }

    List<PlannedInvoice> invoices(List<BillLine> lines) {
        var raised = plan(lines, this::raised);
        if (lines.stream().noneMatch(line -> line.due() instanceof Due.Open)) {
            return raised;
        }
        var open = open(raised);
        return plan(lines, line -> lowered(line, open)).stream()
                .filter(invoice -> !invoice.charges().isEmpty())
                .toList();
    }

    private interface Amount {
        Money of(BillLine line);
    }

    private List<PlannedInvoice> plan(List<BillLine> lines, Amount amount) {
        return lines.stream()
                .collect(groupingBy(BillLine::invoice, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(charges -> invoice(charges, amount))
                .toList();
    }

    private PlannedInvoice invoice(List<BillLine> lines, Amount amount) {
        var first = lines.getFirst();
        return new PlannedInvoice(
                owner,
                first.unit(),
                first.invoice(),
                first.period(),
                first.dueOn(),
                charges(lines, amount),
                Optional.ofNullable(standing.get(first.invoice())),
                said(first));
    }

    /// A charge that a sheet says twice in the same way counts once; one of nothing that we do not
    /// know is none.
    private List<Charge> charges(List<BillLine> lines, Amount amount) {
        var byKey = new LinkedHashMap<String, Charge>();
        for (var line : lines) {
            var money = amount.of(line);
            if (money.isPositive() || charged(line).isPresent()) {
                byKey.putIfAbsent(line.item().key(), new Charge(line.item(), money));
            }
        }
        return List.copyOf(byKey.values());
    }

    private Money raised(BillLine line) {
        return switch (line.due()) {
            case Due.Charged(var amount) -> amount;
            case Due.Open(var open) ->
                    charged(line).filter(known -> known.compareTo(open) > 0).orElse(open);
        };
    }

    private Money lowered(BillLine line, Map<String, Money> open) {
        var raised = raised(line);
        return switch (line.due()) {
            case Due.Charged _ -> raised;
            case Due.Open(var said) ->
                    Optional.ofNullable(open.get(key(line.invoice(), line.item().key())))
                            .map(here -> raised.minus(here.minus(said).orZero()))
                            .orElse(raised);
        };
    }

    /// What would be open of each charge if the invoices stood as planned.
    private Map<String, Money> open(List<PlannedInvoice> planned) {
        var after = Foresight.of(Foresight.asSaid(account, said), planned, List.of());
        return ArrearsPosition.of(after, today).lines().stream()
                .collect(
                        Collectors.toMap(
                                line -> key(line.reference(), line.item().key()), Line::open));
    }

    private Optional<Money> charged(BillLine line) {
        return Optional.ofNullable(said(line).get(line.item().key()));
    }

    private Map<String, Money> said(BillLine line) {
        return said.getOrDefault(line.invoice(), Map.of());
    }

    private static String key(String invoice, String item) {
        return invoice + "\n" + item;
    }
}
