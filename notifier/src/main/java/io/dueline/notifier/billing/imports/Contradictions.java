package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the rows of a sheet have said so far, to find those that say otherwise. Where it cannot be
/// known which of two is right and money depends on it, neither is taken in.
final class Contradictions {

    private final Map<String, Said<String>> names = new HashMap<>();
    private final Map<String, Said<String>> units = new HashMap<>();
    private final Map<String, Said<Terms>> invoices = new HashMap<>();
    private final Map<String, Said<Long>> amounts = new HashMap<>();

    private record Said<T>(T value, int row) {}

    private record Terms(String owner, String unit, Period period, LocalDate dueOn) {}

    /// What is wrong with this row, and with earlier ones because of it.
    List<Fault> found(ArrearsRow row) {
        var faults = new ArrayList<Fault>();
        var owner = row.reference();
        contrary(names, owner, row.owner().name(), row)
                .forEach(said -> faults.add(name(row, said)));
        contrary(units, row.unit(), owner, row).forEach(said -> faults.add(unit(row, said)));
        var terms = new Terms(owner, row.unit(), row.period(), row.dueOn());
        contrary(invoices, row.invoice(), terms, row)
                .forEach(said -> faults.addAll(both(row, said.row(), this::invoice)));
        contrary(amounts, row.charge(), row.amount().minor(), row)
                .forEach(said -> faults.addAll(both(row, said.row(), this::amount)));
        return faults;
    }

    private static <T> List<Said<T>> contrary(
            Map<String, Said<T>> known, String key, T value, ArrearsRow row) {
        var said = known.putIfAbsent(key, new Said<>(value, row.row()));
        return said == null || said.value().equals(value) ? List.of() : List.of(said);
    }

    private interface Reason {
        Fault of(int row, int other);
    }

    private static List<Fault> both(ArrearsRow row, int earlier, Reason reason) {
        return List.of(reason.of(row.row(), earlier), reason.of(earlier, row.row()));
    }

    private static Fault name(ArrearsRow row, Said<String> said) {
        return Fault.of(row.row(), Heading.OWNER_NAME, "name_differs", said.row(), said.value());
    }

    private static Fault unit(ArrearsRow row, Said<String> said) {
        return Fault.of(row.row(), Heading.UNIT, "unit_elsewhere", said.row());
    }

    private Fault invoice(int row, int other) {
        return Fault.of(row, Heading.INVOICE, "invoice_differs", other);
    }

    private Fault amount(int row, int other) {
        return Fault.of(row, Heading.AMOUNT, "amount_differs", other);
    }
}
