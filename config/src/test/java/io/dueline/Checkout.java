package io.dueline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The files of this project, found from wherever a test runs.
final class Checkout {

    private Checkout() {}

    static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("notifier").resolve("pom.xml"))) {
            here = Objects.requireNonNull(here.getParent(), "no checkout around");
        }
        return here;
    }

    /// All files below the `src` folders of all modules whose names end like this.
    static List<Path> sources(String ending) {
        return House.MODULES.stream()
                .map(module -> root().resolve(module).resolve("src"))
                .flatMap(folder -> below(folder).stream())
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
