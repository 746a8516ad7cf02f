package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Illegible;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.owner.PhoneNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads telephone numbers, of which a cell may hold several.
final class Phones {

    private static final String HOME_REGION = "CN";
    private static final Pattern BETWEEN = Pattern.compile("[,;/、|]|\\s或\\s|\\sor\\s");

    /// A Chinese mobile has eleven digits, any other number there an area code: shorter ones can be
    /// dialled from next door only, or lost a digit.
    private static final Pattern WHOLE = Pattern.compile("\\+86(1[3-9]\\d{9}|(?!1[3-9])\\d{9,12})");

    /// Several lines of a cell come as one with spaces, which also stand within numbers.
    private static final Pattern MOBILE =
            Pattern.compile("(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");

    private static final Pattern MOBILES =
            Pattern.compile("\\s*" + MOBILE + "(?:\\s+" + MOBILE + ")+\\s*");

    private static final String CHINA = "+86";

    private Phones() {}

    /// @throws Illegible if one of them cannot be a number
    static List<PhoneNumber> read(Cell cell) throws Illegible {
        var numbers = new ArrayList<PhoneNumber>();
        for (var written : BETWEEN.split(cell.plain())) {
            if (MOBILES.matcher(written).matches()) {
                MOBILE.matcher(written).results().forEach(one -> numbers.add(mobile(one.group())));
            } else if (!written.isBlank()) {
                numbers.add(number(written.strip()));
            }
        }
        return numbers.stream().distinct().toList();
    }

    private static PhoneNumber mobile(String written) {
        return PhoneNumber.parse(written, HOME_REGION).orElseThrow();
    }

    private static PhoneNumber number(String written) throws Illegible {
        return PhoneNumber.parse(written, HOME_REGION)
                .filter(number -> isWhole(number.e164()))
                .orElseThrow(() -> new Illegible("phone", written));
    }

    private static boolean isWhole(String number) {
        return !number.startsWith(CHINA) || WHOLE.matcher(number).matches();
    }
}
