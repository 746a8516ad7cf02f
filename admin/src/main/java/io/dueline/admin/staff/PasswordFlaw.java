package io.dueline.admin.staff;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Why a password may not be taken.
public enum PasswordFlaw {
    TOO_SHORT,
    /// Longer than what is hashed; the rest would not count.
    TOO_LONG,
    IS_LOGIN,
    /// The two entries differ.
    DIFFERENT,
    /// It is the one there is.
    UNCHANGED,
    /// The one there is was not known.
    WRONG,
    /// Tried too often.
    TOO_MANY;

    static final int SHORTEST = 12;
    static final int LONGEST_BYTES = 72;

    /// What is wrong with a password somebody of that login wants, if anything.
    static Optional<PasswordFlaw> of(String password, String login) {
        if (password.length() < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(TOO_LONG);
        }
        return password.equalsIgnoreCase(login) ? Optional.of(IS_LOGIN) : Optional.empty();
    }

    /// For whoever starts Dueline.
    String inWords() {
        return switch (this) {
            case TOO_SHORT -> "has less than " + SHORTEST + " characters";
            case TOO_LONG -> "has more than " + LONGEST_BYTES + " bytes";
            case IS_LOGIN -> "is the login itself";
            case DIFFERENT -> "was entered in two ways";
            case UNCHANGED -> "is the old one";
            case WRONG -> "is wrong";
            case TOO_MANY -> "was tried too often";
        };
    }
}
