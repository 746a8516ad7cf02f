package io.dueline.notifier.look;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/// A phone number that can be recognised and not called.
final class MaskedPhone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HIDDEN = "****";

    private MaskedPhone() {}

    static String of(String e164) {
        try {
            var number = NUMBERS.parse(e164, null);
            return "+%d %s"
                    .formatted(
                            number.getCountryCode(),
                            ends(NUMBERS.getNationalSignificantNumber(number)));
        } catch (NumberParseException _) {
            return HIDDEN;
        }
    }

    private static String ends(String national) {
        int seen = national.length() >= 10 ? 4 : 2;
        int before = national.length() >= 10 ? 3 : 1;
        return national.substring(0, before)
                + HIDDEN
                + national.substring(Math.max(before, national.length() - seen));
    }
}
