package io.dueline.notifier.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A page of a longer list.
///
/// @param next the value of `after` for the page behind it; nothing on the last one
public record Page<T>(List<T> items, @Nullable String next) {

    /// @param found one more than belong on the page, if there are more
    public static <T> Page<T> of(List<T> found, PageQuery query, Function<T, Cursor> end) {
        var size = query.size();
        return found.size() <= size
                ? new Page<>(List.copyOf(found), null)
                : new Page<>(
                        List.copyOf(found.subList(0, size)),
                        end.apply(found.get(size - 1)).written());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /// With nothing but what is wanted; the next page is the same.
    public Page<T> only(Predicate<T> wanted) {
        return new Page<>(items.stream().filter(wanted).toList(), next);
    }

    /// With a link to the next page in the head.
    ///
    /// @param asked the address of this page
    public ResponseEntity<Page<T>> answerTo(URI asked) {
        return next == null
                ? ResponseEntity.ok(this)
                : ResponseEntity.ok().header(HttpHeaders.LINK, link(asked, next)).body(this);
    }

    private static String link(URI asked, String next) {
        var address =
                UriComponentsBuilder.fromUri(asked)
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("after", next)
                        .build(true)
                        .toUriString();
        return "<" + address + ">; rel=\"next\"";
    }
}
