package io.dueline.config.problems;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in our words what the framework refuses in its own, in English only and about its insides.
@Component
class OurWords {

    private static final String FRAMEWORK = "org.springframework.";
    private static final String PLAIN = FRAMEWORK + "web.server.ResponseStatusException";
    private static final String FEATURES = FRAMEWORK + "web.ErrorResponseException";

    private final MessageSource words;
    private final ProblemPages pages;

    OurWords(MessageSource words, ProblemPages pages) {
        this.words = words;
        this.pages = pages;
    }

    /// Nothing if a feature of ours speaks for itself.
    Optional<String> instead(ErrorResponse said, String slug, Locale locale) {
        return isFrameworks(said)
                ? Optional.of(closer(said, locale).orElseGet(() -> pages.text(slug, locale)))
                : Optional.empty();
    }

    /// What we throw ourselves is of one of two plain kinds, or of a kind of our own.
    private static boolean isFrameworks(ErrorResponse said) {
        var name = said.getClass().getName();
        return name.startsWith(FRAMEWORK) && !name.equals(PLAIN) && !name.equals(FEATURES);
    }

    private Optional<String> closer(ErrorResponse said, Locale locale) {
        return switch (said) {
            case WebExchangeBindException _ -> Optional.of(word("invalid", "", locale));
            case MissingRequestValueException missing ->
                    Optional.of(word("missing", missing.getName(), locale));
            case UnsupportedMediaTypeStatusException media ->
                    listed("media", media.getSupportedMediaTypes(), MediaType::toString, locale);
            case MethodNotAllowedException method ->
                    listed("methods", method.getSupportedMethods(), HttpMethod::name, locale);
            case ServerWebInputException input -> parameter(input, locale);
            default -> Optional.empty();
        };
    }

    /// A value that could not be read, by the name it was asked for.
    private Optional<String> parameter(ServerWebInputException input, Locale locale) {
        return Optional.ofNullable(input.getMethodParameter())
                .filter(parameter -> !parameter.getParameterType().getName().contains("reactor"))
                .filter(parameter -> parameter.getParameterAnnotations().length > 0)
                .map(parameter -> parameter.getParameter().getName())
                .map(name -> word("unreadable", name, locale));
    }

    private <T> Optional<String> listed(
            String what, Collection<T> supported, Function<T, String> name, Locale locale) {
        return supported.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        word(
                                what,
                                supported.stream()
                                        .map(name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                locale));
    }

    private String word(String what, String value, Locale locale) {
        return words.getMessage("problem.detail." + what, new Object[] {value}, locale);
    }
}
