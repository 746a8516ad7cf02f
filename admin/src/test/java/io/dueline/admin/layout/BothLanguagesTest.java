package io.dueline.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/// Chinese is not a translation of English, nor the other way round: each says all there is to say.
class BothLanguagesTest {

    @Test
    void everyWordIsThereInBothLanguages() throws IOException {
        var chinese =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:words/*_zh.properties");
        assertThat(chinese).hasSizeGreaterThanOrEqualTo(3);
        for (var words : chinese) {
            assertThat(keys(words))
                    .as(words.getFilename())
                    .isEqualTo(keys(words.createRelative(english(words))));
        }
    }

    private static String english(Resource chinese) {
        return String.valueOf(chinese.getFilename()).replace("_zh.", "_en.");
    }

    private static Set<String> keys(Resource words) throws IOException {
        var read = new Properties();
        try (var text = new InputStreamReader(words.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(text);
        }
        return read.stringPropertyNames();
    }
}
