package io.dueline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Recorded texts beside the tests, under `testing/`.
public final class TestFiles {

    private TestFiles() {}

    public static String text(String name) {
        try (var file = TestFiles.class.getResourceAsStream("/testing/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no file testing/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A form, one `Name=value` a line.
    public static Map<String, String> form(String name) {
        var form = new LinkedHashMap<String, String>();
        text(name)
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(pair -> form.put(pair[0], pair[1]));
        return form;
    }
}
