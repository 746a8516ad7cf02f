package io.dueline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// All Java of the project looks as the formatter writes it. `config/bin/format` puts it right.
class FormatTest {

    private static final boolean APPLY = "apply".equals(System.getProperty("format"));
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    /// The formatter breaks a doc line that is too long into a comment that is no doc any more.
    private static final Pattern BROKEN_DOC =
            Pattern.compile("(?m)^([ \\t]*)(/// .*)\\n[ \\t]*// ");

    @Test
    void everyFileIsFormatted() {
        assertThat(Checkout.sources(".java")).isNotEmpty().filteredOn(this::differs).isEmpty();
    }

    @Test
    void anUnformattedFileIsSeen() {
        assertThat(formatted("class  A{int b ;}")).isEqualTo("class A {\n    int b;\n}\n");
    }

    @Test
    void aDocCommentThatIsTooLongStaysOne() {
        var longDoc = "/// " + "word ".repeat(30) + "\nclass A {}\n";

        assertThat(formatted(longDoc).lines().filter(line -> line.startsWith("///"))).hasSize(2);
    }

    private boolean differs(Path file) {
        var present = Checkout.text(file);
        var wanted = formatted(present);
        if (APPLY && !wanted.equals(present)) {
            write(file, wanted);
            return false;
        }
        return !wanted.equals(present);
    }

    private static String formatted(String source) {
        try {
            var used = RemoveUnusedImports.removeUnusedImports(mended(source));
            var sorted = ImportOrderer.reorderImports(used, Style.AOSP);
            var laidOut = FORMATTER.formatSource(sorted);
            return mended(StringWrapper.wrap(laidOut, FORMATTER));
        } catch (FormatterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mended(String source) {
        var mended = BROKEN_DOC.matcher(source).replaceAll("$1$2\n$1/// ");
        return mended.equals(source) ? source : mended(mended);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
