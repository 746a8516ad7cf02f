package io.dueline.notifier.imports;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /// Everything wrong with a row, each with the column it is in.
    String reasons(List<Fault> faults, ImportRun run, Language language) {
        return faults.stream()
                .map(fault -> column(fault, run, language) + ": " + reason(fault, language))
                .collect(Collectors.joining(" "));
    }

    /// What a column is called, in the sheet if it has it.
    String column(Fault fault, ImportRun run, Language language) {
        return Optional.ofNullable(run.columns().written().get(fault.heading()))
                .orElseGet(() -> column(fault.heading(), language));
    }

    /// What we call a column.
    String column(Heading heading, Language language) {
        return say("column." + heading.code(), List.of(), language);
    }

    String file(SheetFault.Kind fault, List<String> values, Language language) {
        return switch (fault) {
            case MISSING_HEADINGS ->
                    say("file.missing_headings", List.of(headings(values, language)), language);
            case TOO_LARGE,
                    EMPTY,
                    OLD_EXCEL,
                    PROTECTED,
                    WEB_PAGE,
                    ENCODING,
                    DAMAGED_TEXT,
                    BROKEN,
                    BOMB,
                    NO_HEADINGS,
                    TOO_MANY_ROWS,
                    GAVE_UP ->
                    say("file." + fault.name().toLowerCase(Locale.ROOT), values, language);
        };
    }

    /// What may not be meant so.
    List<String> warnings(ImportRun run, Language language) {
        var warnings = new ArrayList<String>();
        run.kind().ifPresent(kind -> unused(run, kind, language, warnings));
        if (run.sums() > 0) {
            warnings.add(sums(run, language));
        }
        return List.copyOf(warnings);
    }

    String say(String code, List<?> values, Language language) {
        var written = values.stream().map(String::valueOf).toArray();
        return words.getMessage("imports." + code, written, language.locale());
    }

    private void unused(ImportRun run, SheetKind kind, Language language, List<String> warnings) {
        run.columns().unused(kind).stream()
                .map(heading -> say("warning.unknown_heading", List.of(heading), language))
                .forEach(warnings::add);
        Optional.ofNullable(run.columns().written().get(Heading.OPEN))
                .filter(_ -> kind.reads(Heading.OPEN))
                .map(heading -> say("warning.open", List.of(heading), language))
                .ifPresent(warnings::add);
    }

    private String sums(ImportRun run, Language language) {
        var named =
                run.sumRows().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(say("between", List.of(), language)));
        var others = run.sums() - run.sumRows().size();
        return others == 0
                ? say("warning.sums", List.of(named), language)
                : say("warning.sums_and_more", List.of(named, others), language);
    }

    private String headings(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> column(Heading.valueOf(code.toUpperCase(Locale.ROOT)), language))
                .collect(Collectors.joining(say("between", List.of(), language)));
    }
}
