package io.dueline.admin.owners;

import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says the codes that stand behind what happened; `@ownerWhys` in templates.
@Component("ownerWhys")
class Whys {

    private static final String TOPIC = "topic_";
    private static final String REFUSED_FOR = "refused_for_";

    private final MessageSource words;

    Whys(MessageSource words) {
        this.words = words;
    }

    /// A code nobody here gave, as a carrier's, is said as it is.
    public String say(@Nullable String code, Language language) {
        if (code == null) {
            return "";
        }
        if (code.startsWith(TOPIC)) {
            return topic(code.substring(TOPIC.length()), language);
        }
        return code.startsWith(REFUSED_FOR)
                ? word(
                        "owners.why.refused_for",
                        language,
                        code,
                        topic(code.substring(REFUSED_FOR.length()), language))
                : word("owners.why." + code, language, code);
    }

    private String topic(String code, Language language) {
        return word("cases.topic." + code, language, code);
    }

    private String word(String key, Language language, String otherwise, Object... values) {
        return String.valueOf(words.getMessage(key, values, otherwise, language.locale()));
    }
}
