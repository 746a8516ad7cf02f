package io.dueline.notifier.template;

import io.dueline.notifier.owner.Language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no text of ours may say or leave open. Cutting water, power, heat or gas must not even be
/// hinted at to press for fees (Civil Code of the PRC, art. 944).
final class Lint {

    private static final Pattern ANY_GAP = Pattern.compile("\\{([^}]*)}");
    private static final Pattern THREAT =
            Pattern.compile(
                    "[停断限][水电暖气热]|拉闸|黑名单|曝光|(?i)\\b(cut|shut|turn|switch)(ting|ning|ing)?["
                            + " -]?off\\b|\\bdisconnect",
                    Pattern.UNICODE_CASE);

    private Lint() {}

    /// @throws IllegalStateException with what is wrong and where
    static void check(Text text, Language language, String wording) {
        ANY_GAP.matcher(wording).results().forEach(gap -> known(text, language, gap.group(1)));
        var threat = THREAT.matcher(wording);
        if (threat.find()) {
            throw new IllegalStateException(where(text, language) + " threatens: " + found(threat));
        }
        if (wording.isBlank()) {
            throw new IllegalStateException(where(text, language) + " is empty");
        }
    }

    private static void known(Text text, Language language, String gap) {
        if (!text.gaps().contains(gap)) {
            throw new IllegalStateException(
                    where(text, language) + " has a gap nobody fills: " + gap);
        }
    }

    private static String found(Matcher matcher) {
        return matcher.group();
    }

    private static String where(Text text, Language language) {
        return "text " + text.fileName() + "." + language.code();
    }
}
