package io.dueline.notifier.imports.lines;

import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.PhoneNumber;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// An owner as a row names them.
///
/// @param number the company's number of them, if it uses any
/// @param language nothing if the sheet does not say
/// @param housekeeper who looks after them; nothing if the sheet does not say
public record Person(
        Optional<String> number,
        String name,
        List<PhoneNumber> phones,
        Optional<Language> language,
        Optional<String> housekeeper) {

    /// Their number, else one made of name and telephone.
    Optional<String> reference() {
        return number.or(() -> phones.stream().findFirst().map(this::ofPhone));
    }

    private String ofPhone(PhoneNumber phone) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var whole = (name + phone.e164()).getBytes(StandardCharsets.UTF_8);
            return "P-" + HexFormat.of().formatHex(digest.digest(whole), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Person[]";
    }
}
