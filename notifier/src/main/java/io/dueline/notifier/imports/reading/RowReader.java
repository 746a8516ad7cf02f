package io.dueline.notifier.imports.reading;

import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.columns.Headings;
import io.dueline.notifier.imports.columns.Illegible;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.columns.Synonyms;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.Due;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.Person;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetRow;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the rows of a sheet below its headings.
///
/// @param today in the zone of the community
public record RowReader(SheetKind kind, Headings headings, Currency currency, LocalDate today) {

    private static final Synonyms<Unit.Kind> KINDS =
            Synonyms.read("kinds", code -> Unit.Kind.valueOf(code.toUpperCase(Locale.ROOT)));
    private static final Synonyms<Language> LANGUAGES =
            Synonyms.read("languages", Language::ofCode);
    private static final Synonyms<Boolean> SUMS = Synonyms.read("sums", _ -> true);
    private static final Pattern BEHIND_A_WORD = Pattern.compile("[(（【\\[:：].*");
    private static final Pattern BETWEEN_UNITS = Pattern.compile("[,;、，；]");
    private static final int LONGEST_TEXT = 120;

    public Judged read(SheetRow row) {
        return isSum(row) ? new Judged.Sum() : new Reading(row).judged();
    }

    /// The first thing it says is that it is a sum, and it lacks what any other row has.
    private boolean isSum(SheetRow row) {
        var first = row.cells().stream().filter(cell -> !cell.isBlank()).findFirst();
        return first.flatMap(RowReader::sumIn).isPresent()
                && kind.needed().stream()
                        .filter(heading -> !heading.isMoney())
                        .anyMatch(heading -> headings.cell(row, heading).isBlank());
    }

    private static Optional<Boolean> sumIn(Cell cell) {
        return SUMS.of(BEHIND_A_WORD.matcher(cell.plain()).replaceFirst(""));
    }

    private interface Meaning<T> {
        T of(Cell cell) throws Illegible;
    }

    /// One row while it is read. Everything wrong with it is found at once.
    private final class Reading {

        private final SheetRow row;
        private final List<Fault> faults = new ArrayList<>();

        Reading(SheetRow row) {
            this.row = row;
        }

        Judged judged() {
            return switch (kind) {
                case ARREARS -> bill();
                case OWNERS -> owner();
                case INVOICES -> invoice();
                case PAYMENTS -> payment();
            };
        }

        private Judged bill() {
            var person = person();
            var unit = required(Heading.UNIT, RowReader::plainText);
            var unitKind = unitKind();
            var invoice = required(Heading.INVOICE, RowReader::plainText);
            var item = required(Heading.ITEM, cell -> Items.read(text(cell)));
            var period = required(Heading.PERIOD, Periods::read);
            var dueOn = required(Heading.DUE_ON, Days::read);
            var due = due();
            return unlessFaulty(
                    () ->
                            new BillLine(
                                    row.number(),
                                    person.orElseThrow(),
                                    unit.orElseThrow(),
                                    unitKind,
                                    invoice.orElseThrow(),
                                    item.orElseThrow(),
                                    period.orElseThrow(),
                                    dueOn.orElseThrow(),
                                    due.orElseThrow()));
        }

        private Judged owner() {
            var person = person();
            var units = required(Heading.UNIT, RowReader::units);
            var unitKind = unitKind();
            return unlessFaulty(
                    () ->
                            new OwnerLine(
                                    row.number(),
                                    person.orElseThrow(),
                                    units.orElseThrow(),
                                    unitKind));
        }

        private Judged invoice() {
            var number = optional(Heading.OWNER_REFERENCE, RowReader::text);
            var unit = required(Heading.UNIT, RowReader::plainText);
            var invoice = required(Heading.INVOICE, RowReader::plainText);
            var item = required(Heading.ITEM, cell -> Items.read(text(cell)));
            var period = required(Heading.PERIOD, Periods::read);
            var dueOn = required(Heading.DUE_ON, Days::read);
            var due = due();
            return unlessFaulty(
                    () ->
                            new InvoiceLine(
                                    row.number(),
                                    number,
                                    unit.orElseThrow(),
                                    invoice.orElseThrow(),
                                    item.orElseThrow(),
                                    period.orElseThrow(),
                                    dueOn.orElseThrow(),
                                    due.orElseThrow()));
        }

        private Judged payment() {
            var number = optional(Heading.OWNER_REFERENCE, RowReader::text);
            var unit = optional(Heading.UNIT, RowReader::plainText);
            if (number.isEmpty() && unit.isEmpty()) {
                faults.add(Fault.of(row.number(), payerColumn(), "payer_missing"));
            }
            var amount = required(paidColumn(), cell -> Amounts.paid(cell, currency));
            var paidOn = required(Heading.PAID_ON, this::past);
            var method = optional(Heading.METHOD, cell -> Methods.read(text(cell)));
            var reference = required(Heading.REFERENCE, RowReader::plainText);
            var invoice = optional(Heading.INVOICE, RowReader::plainText);
            return unlessFaulty(
                    () ->
                            new PaymentLine(
                                    row.number(),
                                    number,
                                    unit,
                                    amount.orElseThrow(),
                                    paidOn.orElseThrow(),
                                    method.orElse(Payment.Method.OTHER),
                                    reference.orElseThrow(),
                                    invoice));
        }

        private Optional<Person> person() {
            var number = optional(Heading.OWNER_REFERENCE, RowReader::text);
            var name = required(Heading.OWNER_NAME, RowReader::text);
            var phones = optional(Heading.PHONE, Phones::read);
            var language = optional(Heading.LANGUAGE, cell -> oneOf(LANGUAGES, cell, "language"));
            var housekeeper = optional(Heading.HOUSEKEEPER, RowReader::text);
            return name.map(
                    known ->
                            new Person(
                                    number,
                                    known,
                                    phones.orElse(List.of()),
                                    language,
                                    housekeeper));
        }

        private Optional<Unit.Kind> unitKind() {
            return optional(Heading.KIND, cell -> oneOf(KINDS, cell, "kind"));
        }

        /// What is open says more than what was charged, so it counts where both are there.
        private Optional<Due> due() {
            return headings.cell(row, Heading.OPEN).isBlank()
                    ? required(amountColumn(), cell -> Amounts.read(cell, currency))
                            .map(Due.Charged::new)
                    : optional(Heading.OPEN, cell -> Amounts.open(cell, currency))
                            .map(Due.Open::new);
        }

        private LocalDate past(Cell cell) throws Illegible {
            var day = Days.read(cell);
            if (day.isAfter(today)) {
                throw new Illegible("paid_in_future", day, today);
            }
            return day;
        }

        private Judged unlessFaulty(Supplier<SheetLine> line) {
            return faults.isEmpty()
                    ? new Judged.Good(line.get())
                    : new Judged.Bad(List.copyOf(faults));
        }

        private <T> Optional<T> required(Heading heading, Meaning<T> meaning) {
            if (headings.cell(row, heading).isBlank()) {
                faults.add(Fault.of(row.number(), heading, "missing"));
            }
            return optional(heading, meaning);
        }

        private <T> Optional<T> optional(Heading heading, Meaning<T> meaning) {
            var cell = headings.cell(row, heading);
            try {
                return cell.isBlank() ? Optional.empty() : Optional.of(meaning.of(cell));
            } catch (Illegible fault) {
                faults.add(fault.in(row.number(), heading));
                return Optional.empty();
            }
        }
    }

    private Heading amountColumn() {
        return has(Heading.AMOUNT) ? Heading.AMOUNT : Heading.OPEN;
    }

    private Heading paidColumn() {
        return has(Heading.PAID) ? Heading.PAID : Heading.AMOUNT;
    }

    private Heading payerColumn() {
        return has(Heading.OWNER_REFERENCE) ? Heading.OWNER_REFERENCE : Heading.UNIT;
    }

    private boolean has(Heading heading) {
        return headings.columns().containsKey(heading);
    }

    private static String text(Cell cell) throws Illegible {
        return whole(cell.text());
    }

    /// For what is compared letter by letter, such as the label of a unit.
    private static String plainText(Cell cell) throws Illegible {
        return whole(cell.plain());
    }

    private static List<String> units(Cell cell) throws Illegible {
        return Stream.of(BETWEEN_UNITS.split(plainText(cell)))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .toList();
    }

    private static String whole(String text) throws Illegible {
        if (text.length() > LONGEST_TEXT) {
            throw new Illegible("too_long", LONGEST_TEXT);
        }
        return text;
    }

    private static <T> T oneOf(Synonyms<T> names, Cell cell, String code) throws Illegible {
        return names.of(cell.text()).orElseThrow(() -> new Illegible(code, cell.text()));
    }
}
