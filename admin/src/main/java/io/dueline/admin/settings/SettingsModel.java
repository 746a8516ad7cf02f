package io.dueline.admin.settings;

import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Optional;

/// What was just done, told once on the page after it: `?done=team-changed`.
@ControllerAdvice("io.dueline.admin.settings")
class SettingsModel {

    private final MessageSource words;

    SettingsModel(MessageSource words) {
        this.words = words;
    }

    @ModelAttribute("toast")
    @Nullable String toast(
            @RequestParam(required = false) @Nullable String done, @Nullable Locale locale) {
        var reader = locale == null ? Language.ZH.locale() : Language.of(locale).locale();
        return Optional.ofNullable(done)
                .map(deed -> words.getMessage("setup.done." + deed, null, "", reader))
                .filter(said -> !said.isEmpty())
                .orElse(null);
    }
}
