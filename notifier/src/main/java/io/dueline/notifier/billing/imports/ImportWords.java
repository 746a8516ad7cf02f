package io.dueline.notifier.billing.imports;

import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says what is wrong with a sheet in the words of an assistant.
@Component
class ImportWords {

    private final MessageSource words;

    ImportWords(MessageSource words) {
        this.words = words;
    }

    String reason(Fault fault, Language language) {
        return say("fault." + fault.code(), fault.values(), language);
    }

    /// What we call a column.
    String column(Heading heading, Language language) {
        return say("column." + heading.code(), List.of(), language);
    }

    String unknownHeading(String heading, Language language) {
        return say("warning.unknown_heading", List.of(heading), language);
    }

    String file(SheetFault fault, Language language) {
        return switch (fault.kind()) {
            case MISSING_HEADINGS ->
                    say("file.missing_headings", List.of(headings(fault, language)), language);
            case TOO_LARGE, EMPTY, OLD_EXCEL, ENCODING, BROKEN, BOMB, NO_HEADINGS, TOO_MANY_ROWS ->
                    say(
                            "file." + fault.kind().name().toLowerCase(Locale.ROOT),
                            fault.values(),
                            language);
        };
    }

    private String headings(SheetFault fault, Language language) {
        return fault.values().stream()
                .map(heading -> column((Heading) heading, language))
                .collect(Collectors.joining(say("between", List.of(), language)));
    }

    private String say(String code, List<?> values, Language language) {
        var written = values.stream().map(String::valueOf).toArray();
        return words.getMessage("imports." + code, written, language.locale());
    }
}
