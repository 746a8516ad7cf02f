package io.dueline.config.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/// The words of all pages: whatever lies in `words/` of any module, in both languages.
@Configuration(proxyBeanMethods = false)
class Words {

    private static final String CHINESE = "_zh.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(basenames());
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static String[] basenames() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:words/*" + CHINESE);
        return Arrays.stream(files).map(Words::basename).distinct().sorted().toArray(String[]::new);
    }

    private static String basename(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return "words/" + name.substring(0, name.length() - CHINESE.length());
    }
}
