package io.dueline.notifier.template;

/// How long a text is on the wire. In GSM-7 one part holds 160 characters and each of several 153,
/// with the extension characters counting twice; a single character outside that alphabet makes it
/// UCS-2, with 70 and 67 UTF-16 units.
///
/// @param count how many parts a carrier bills
public record Segments(Encoding encoding, int count) {

    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int alone;
        private final int each;

        Encoding(int alone, int each) {
            this.alone = alone;
            this.each = each;
        }

        int parts(int length) {
            return length <= alone ? 1 : (length + each - 1) / each;
        }
    }

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    public static Segments of(String text) {
        return text.chars().allMatch(Segments::isGsm)
                ? new Segments(Encoding.GSM7, Encoding.GSM7.parts(septets(text)))
                : new Segments(Encoding.UCS2, ucs2Parts(text));
    }

    private static boolean isGsm(int c) {
        return BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0;
    }

    private static int septets(String text) {
        return text.chars().map(c -> EXTENSION.indexOf(c) >= 0 ? 2 : 1).sum();
    }

    /// A surrogate pair is never cut, so a part may stay one unit short.
    private static int ucs2Parts(String text) {
        if (text.length() <= Encoding.UCS2.alone) {
            return 1;
        }
        var parts = 0;
        for (var at = 0; at < text.length(); parts++) {
            var end = Math.min(at + Encoding.UCS2.each, text.length());
            at = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        }
        return parts;
    }
}
