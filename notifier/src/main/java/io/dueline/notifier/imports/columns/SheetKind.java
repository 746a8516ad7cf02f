package io.dueline.notifier.imports.columns;

import static io.dueline.notifier.imports.columns.Heading.AMOUNT;
import static io.dueline.notifier.imports.columns.Heading.DUE_ON;
import static io.dueline.notifier.imports.columns.Heading.HOUSEKEEPER;
import static io.dueline.notifier.imports.columns.Heading.INVOICE;
import static io.dueline.notifier.imports.columns.Heading.ITEM;
import static io.dueline.notifier.imports.columns.Heading.KIND;
import static io.dueline.notifier.imports.columns.Heading.LANGUAGE;
import static io.dueline.notifier.imports.columns.Heading.METHOD;
import static io.dueline.notifier.imports.columns.Heading.OPEN;
import static io.dueline.notifier.imports.columns.Heading.OWNER_NAME;
import static io.dueline.notifier.imports.columns.Heading.OWNER_REFERENCE;
import static io.dueline.notifier.imports.columns.Heading.PAID;
import static io.dueline.notifier.imports.columns.Heading.PAID_ON;
import static io.dueline.notifier.imports.columns.Heading.PERIOD;
import static io.dueline.notifier.imports.columns.Heading.PHONE;
import static io.dueline.notifier.imports.columns.Heading.REFERENCE;
import static io.dueline.notifier.imports.columns.Heading.UNIT;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the rows of a sheet are about.
public enum SheetKind {
    /// One row is one charge, with whoever owes it.
    ARREARS(
            List.of(
                    List.of(OWNER_NAME),
                    List.of(UNIT),
                    List.of(INVOICE),
                    List.of(ITEM),
                    List.of(PERIOD),
                    List.of(DUE_ON),
                    List.of(AMOUNT, OPEN)),
            Set.of(OWNER_REFERENCE, PHONE, KIND, LANGUAGE, HOUSEKEEPER)),
    /// One row is an owner with one or more units.
    OWNERS(
            List.of(List.of(OWNER_NAME), List.of(UNIT)),
            Set.of(OWNER_REFERENCE, PHONE, KIND, LANGUAGE, HOUSEKEEPER)),
    /// One row is one charge for a unit that is known already.
    INVOICES(
            List.of(
                    List.of(UNIT),
                    List.of(INVOICE),
                    List.of(ITEM),
                    List.of(PERIOD),
                    List.of(DUE_ON),
                    List.of(AMOUNT, OPEN)),
            Set.of(OWNER_REFERENCE)),
    /// One row is money that came in from an owner who is known already.
    PAYMENTS(
            List.of(
                    List.of(OWNER_REFERENCE, UNIT),
                    List.of(PAID, AMOUNT),
                    List.of(PAID_ON),
                    List.of(REFERENCE)),
            Set.of(METHOD, INVOICE, OWNER_NAME, ITEM, PERIOD));

    private final List<List<Heading>> needed;
    private final Set<Heading> optional;

    /// @param needed of each set, one must be there
    SheetKind(List<List<Heading>> needed, Set<Heading> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    public static Optional<SheetKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// The kind that these columns fit best: where least is missing and least is left over.
    static SheetKind fitting(Collection<Heading> columns) {
        return Stream.of(values())
                .min(
                        Comparator.<SheetKind>comparingInt(kind -> kind.misfit(columns))
                                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether such a sheet has a use for the column.
    public boolean reads(Heading heading) {
        return heading == Heading.REASON
                || optional.contains(heading)
                || needed.stream().anyMatch(one -> one.contains(heading));
    }

    /// The needed columns in the order in which one names them; of those that will do in place of
    /// each other, the first.
    public List<Heading> needed() {
        return needed.stream().map(List::getFirst).toList();
    }

    public List<Heading> optional() {
        return optional.stream().sorted().toList();
    }

    public List<Heading> missing(Collection<Heading> columns) {
        return needed.stream()
                .filter(one -> one.stream().noneMatch(columns::contains))
                .map(List::getFirst)
                .toList();
    }

    private int misfit(Collection<Heading> columns) {
        var unused = columns.stream().filter(heading -> !reads(heading)).count();
        return missing(columns).size() + Math.toIntExact(unused);
    }
}
