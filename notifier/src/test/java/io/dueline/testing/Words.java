package io.dueline.testing;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/// The words of all modules on the class path.
final class Words {

    private static final String CHINESE = "_zh.properties";

    private Words() {}

    static MessageSource all() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(basenames());
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static String[] basenames() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:words/*" + CHINESE))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> "words/" + name.substring(0, name.length() - CHINESE.length()))
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
