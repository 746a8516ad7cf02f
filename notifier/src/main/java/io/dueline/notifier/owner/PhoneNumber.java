package io.dueline.notifier.owner;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in E.164. It prints masked, so that it cannot slip into a log.
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern WHOLE_IN_CHINA =
            Pattern.compile("\\+86(1[3-9]\\d{9}|(?!1[3-9])\\d{9,12})");
    private static final int SHOWN = 4;

    public PhoneNumber {
        if (!e164.matches("\\+[1-9]\\d{6,14}")) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /// Reads what people write, as in `139 0000 0001` or `+1 (555) 010-0001`.
    ///
    /// @param region the country whose numbers need no prefix, as in `CN`
    /// @return nothing if it is no possible number
    public static Optional<PhoneNumber> parse(String written, String region) {
        try {
            var number = NUMBERS.parse(written, region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// Whether no digit seems to be lost: a Chinese mobile has eleven of them, any other number
    /// there an area code.
    boolean isWhole() {
        return !e164.startsWith("+86") || WHOLE_IN_CHINA.matcher(e164).matches();
    }

    public String masked() {
        return mask(e164, SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }

    static String mask(String value, int shown) {
        if (value.length() <= shown) {
            return "*".repeat(value.length());
        }
        var head = value.length() > 3 * shown ? shown + 2 : 0;
        var stars = "*".repeat(value.length() - head - shown);
        return value.substring(0, head) + stars + value.substring(value.length() - shown);
    }
}
