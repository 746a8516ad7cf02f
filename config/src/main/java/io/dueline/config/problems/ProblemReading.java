package io.dueline.config.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a failure as problem details: what a feature said about it, or what its status says, or
/// that it is our fault.
@Component
class ProblemReading {

    private static final URI NOTHING_SAID = URI.create("about:blank");

    private final MessageSource words;
    private final ProblemPages pages;
    private final OurWords ours;

    ProblemReading(MessageSource words, ProblemPages pages, OurWords ours) {
        this.words = words;
        this.pages = pages;
        this.ours = ours;
    }

    ProblemDetail read(Throwable failure, Locale locale) {
        return failure instanceof ErrorResponse said ? asSaid(said, locale) : ourFault(locale);
    }

    private ProblemDetail asSaid(ErrorResponse said, Locale locale) {
        var problem = said.updateAndGetBody(words, locale);
        var slug = slugOf(problem.getType()).orElse(slugOf(said.getStatusCode()));
        ours.instead(said, slug, locale).ifPresent(problem::setDetail);
        if (problem.getDetail() == null) {
            problem.setDetail(pages.text(slug, locale));
        }
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            problem.setDetail(pages.text(slug, locale));
        }
        problem.setTitle(pages.titleOr(slug, problem.getTitle(), locale));
        problem.setType(pages.addressOf(slug));
        errors(said, locale).ifPresent(errors -> problem.setProperty("errors", errors));
        return problem;
    }

    private ProblemDetail ourFault(Locale locale) {
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var slug = slugOf(status);
        var problem = ProblemDetail.forStatusAndDetail(status, pages.text(slug, locale));
        problem.setTitle(pages.titleOr(slug, status.getReasonPhrase(), locale));
        problem.setType(pages.addressOf(slug));
        return problem;
    }

    /// A feature names its problem by a relative type, like `unknown-community`.
    private static Optional<String> slugOf(@Nullable URI type) {
        return Optional.ofNullable(type)
                .filter(given -> !NOTHING_SAID.equals(given))
                .map(URI::getPath)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .filter(slug -> !slug.isEmpty());
    }

    private static String slugOf(HttpStatusCode code) {
        var status = HttpStatus.resolve(code.value());
        return status == null
                ? "internal-server-error"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<List<Wrong>> errors(ErrorResponse said, Locale locale) {
        return switch (said) {
            case WebExchangeBindException bad ->
                    Optional.of(bad.getAllErrors().stream().map(e -> wrong(e, locale)).toList());
            case HandlerMethodValidationException bad ->
                    Optional.of(
                            bad.getParameterValidationResults().stream()
                                    .flatMap(
                                            result ->
                                                    result.getResolvableErrors().stream()
                                                            .map(e -> wrong(result, e, locale)))
                                    .toList());
            default -> Optional.empty();
        };
    }

    private Wrong wrong(ObjectError error, Locale locale) {
        var field = error instanceof FieldError f ? f.getField() : error.getObjectName();
        return new Wrong(field, words.getMessage(error, locale));
    }

    private Wrong wrong(
            ParameterValidationResult result, MessageSourceResolvable error, Locale locale) {
        var name = result.getMethodParameter().getParameterName();
        return error instanceof FieldError field
                ? wrong(field, locale)
                : new Wrong(name == null ? "" : name, words.getMessage(error, locale));
    }

    /// One thing wrong in what was sent; never the value itself.
    record Wrong(String field, String message) {}
}
