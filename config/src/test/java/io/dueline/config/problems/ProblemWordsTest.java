package io.dueline.config.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every problem leads to a page that explains it, in both languages.
class ProblemWordsTest {

    private static final Pattern SLUG = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyProblemIsExplained(String language) {
        var explained = words(language);

        assertThat(slugs()).hasSizeGreaterThan(10);
        assertThat(slugs())
                .allSatisfy(
                        slug ->
                                assertThat(explained)
                                        .contains(
                                                "problem." + slug + ".title",
                                                "problem." + slug + ".text"));
    }

    /// What the exceptions that become problem details name as their type.
    private static Set<String> slugs() {
        var slugs = new TreeSet<String>();
        sources()
                .filter(text -> text.contains("extends ErrorResponseException"))
                .flatMap(text -> SLUG.matcher(text).results().map(MatchResult::group))
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .forEach(slugs::add);
        return slugs;
    }

    private static Stream<String> sources() {
        return files("src/main/java", ".java").map(ProblemWordsTest::text);
    }

    private static Set<String> words(String language) {
        var words = new Properties();
        files("src/main/resources/words", "_" + language + ".properties")
                .forEach(file -> load(words, file));
        return words.stringPropertyNames();
    }

    private static void load(Properties words, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("notifier/pom.xml"))) {
            here = Objects.requireNonNull(here.getParent(), "no checkout around");
        }
        return here;
    }

    private static Stream<Path> files(String folder, String ending) {
        return Stream.of("notifier", "bot", "admin", "config")
                .map(module -> root().resolve(module).resolve(folder))
                .flatMap(ProblemWordsTest::below)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
