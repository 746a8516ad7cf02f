package io.dueline.config.idempotency;

import io.dueline.config.idempotency.IdempotencyProblem.Kind;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The sender's number of a request, as its head says it.
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    /// Nothing where the request bears none, changes nothing, or sends a file.
    ///
    /// @throws IdempotencyProblem if it bears something else
    static Optional<IdempotencyKey> of(ServerHttpRequest request) {
        var given = request.getHeaders().getOrDefault(HEADER, List.of());
        return given.isEmpty() || !isCovered(request)
                ? Optional.empty()
                : Optional.of(new IdempotencyKey(read(given)));
    }

    private static boolean isCovered(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication().value();
        return path.startsWith("/api/")
                && CHANGING.contains(request.getMethod())
                && isJson(request.getHeaders().getContentType());
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null
                || type.isCompatibleWith(MediaType.APPLICATION_JSON)
                || "json".equals(type.getSubtypeSuffix());
    }

    private static String read(List<String> given) {
        if (given.size() > 1 || !VISIBLE.matcher(given.getFirst()).matches()) {
            throw new IdempotencyProblem(Kind.KEY);
        }
        return given.getFirst();
    }
}
