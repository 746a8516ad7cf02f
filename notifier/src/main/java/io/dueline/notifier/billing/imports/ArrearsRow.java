package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What one row says: a charge of an invoice, for a unit of an owner.
///
/// @param row as the spreadsheet numbers it
/// @param kind nothing if the sheet does not say
/// @param language nothing if the sheet does not say
record ArrearsRow(
        int row,
        Person owner,
        String unit,
        Optional<Unit.Kind> kind,
        String invoice,
        Item item,
        Period period,
        LocalDate dueOn,
        Money amount) {

    /// The owner as the row names them.
    ///
    /// @param number the company's number of them, if it uses any
    record Person(
            Optional<String> number,
            String name,
            List<PhoneNumber> phones,
            Optional<Language> language) {}

    /// The reference of the owner: their number, else one made of name and telephone, else of the
    /// unit. The same sheet makes the same one again.
    String reference() {
        return owner.number()
                .or(() -> owner.phones().stream().findFirst().map(this::ofPhone))
                .orElseGet(() -> "U-" + unit);
    }

    private String ofPhone(PhoneNumber phone) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var whole = (owner.name() + phone.e164()).getBytes(StandardCharsets.UTF_8);
            return "P-" + HexFormat.of().formatHex(digest.digest(whole), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What tells this charge from others of the sheet.
    String charge() {
        return invoice + "\n" + item.key();
    }

    @Override
    public String toString() {
        return "ArrearsRow[" + row + "]";
    }
}
