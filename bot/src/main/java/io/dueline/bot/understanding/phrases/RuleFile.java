package io.dueline.bot.understanding.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rule data shipped with the program: lines of text, `# ` begins a comment line.
public final class RuleFile {

    private RuleFile() {}

    /// The lines of `/understanding/<name>` that say something.
    public static List<String> lines(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/understanding/" + name)) {
            if (in == null) {
                throw new IllegalStateException("rule data is missing: " + name);
            }
            return said(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("rule data cannot be read: " + name, fault);
        }
    }

    private static List<String> said(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                .toList();
    }
}
