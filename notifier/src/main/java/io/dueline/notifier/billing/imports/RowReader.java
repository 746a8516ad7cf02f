package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.imports.ArrearsRow.Person;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Unit;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the rows of a sheet below its headings.
final class RowReader {

    private static final Synonyms<Unit.Kind> KINDS =
            Synonyms.read("kinds", code -> Unit.Kind.valueOf(code.toUpperCase(Locale.ROOT)));
    private static final Synonyms<Language> LANGUAGES =
            Synonyms.read("languages", Language::ofCode);
    private static final int LONGEST_TEXT = 120;

    private final Headings headings;
    private final Currency currency;

    RowReader(Headings headings, Currency currency) {
        this.headings = headings;
        this.currency = currency;
    }

    Judged read(SheetRow row) {
        return new Reading(row).judged();
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
            var number = optional(Heading.OWNER_REFERENCE, RowReader::text);
            var name = required(Heading.OWNER_NAME, RowReader::text);
            var phones = optional(Heading.PHONE, Phones::read);
            var language = optional(Heading.LANGUAGE, cell -> oneOf(LANGUAGES, cell, "language"));
            var unit = required(Heading.UNIT, RowReader::plainText);
            var kind = optional(Heading.KIND, cell -> oneOf(KINDS, cell, "kind"));
            var invoice = required(Heading.INVOICE, RowReader::plainText);
            var item = required(Heading.ITEM, cell -> Items.read(text(cell)));
            var period = required(Heading.PERIOD, Periods::read);
            var dueOn = required(Heading.DUE_ON, Days::read);
            var amount = required(Heading.AMOUNT, cell -> Amounts.read(cell, currency));
            return faults.isEmpty()
                    ? new Judged.Good(
                            new ArrearsRow(
                                    row.number(),
                                    new Person(
                                            number,
                                            name.orElseThrow(),
                                            phones.orElse(List.of()),
                                            language),
                                    unit.orElseThrow(),
                                    kind,
                                    invoice.orElseThrow(),
                                    item.orElseThrow(),
                                    period.orElseThrow(),
                                    dueOn.orElseThrow(),
                                    amount.orElseThrow()))
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

    private static String text(Cell cell) throws Illegible {
        return whole(cell.text());
    }

    /// For what is compared letter by letter, such as the label of a unit.
    private static String plainText(Cell cell) throws Illegible {
        return whole(cell.plain());
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
