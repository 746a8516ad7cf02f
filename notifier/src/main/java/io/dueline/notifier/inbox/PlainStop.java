package io.dueline.notifier.inbox;

import io.dueline.notifier.channel.InboundText.CarrierOptOut;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text says nothing but stop: the keywords of carriers and regulators, each alone, or
/// the carrier's own word for it. What people say in sentences is for the reader to understand.
/// Pure.
final class PlainStop {

    private static final Set<String> WORDS =
            Set.of(
                    "stop",
                    "stopall",
                    "stop all",
                    "unsubscribe",
                    "cancel",
                    "end",
                    "quit",
                    "revoke",
                    "optout",
                    "opt out",
                    "opt-out",
                    "td",
                    "t",
                    "回td",
                    "回复td",
                    "退订",
                    "退訂",
                    "回复退订",
                    "取消订阅",
                    "取消訂閱",
                    "停发",
                    "拒收");

    private static final Pattern AROUND =
            Pattern.compile("^[\\p{P}\\p{S}\\p{Z}\\p{C}]+|[\\p{P}\\p{S}\\p{Z}\\p{C}]+$");
    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\s]+");

    private PlainStop() {}

    static boolean in(String text, @Nullable CarrierOptOut carrier) {
        return carrier == null ? WORDS.contains(bare(text)) : carrier == CarrierOptOut.STOP;
    }

    /// Without case, width and the marks around it: `ＳＴＯＰ！` is `stop`.
    private static String bare(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAPS.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll(" ");
    }
}
