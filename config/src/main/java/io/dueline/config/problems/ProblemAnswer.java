package io.dueline.config.problems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.List;

/// Writes a problem the way the asker reads: details for machines, a page for people.
@Component
class ProblemAnswer {

    private final ServerResponse.Context context;

    ProblemAnswer(ServerCodecConfigurer codecs, ObjectProvider<ViewResolver> views) {
        this.context = new Writers(codecs.getWriters(), views.orderedStream().toList());
    }

    Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
        return (forMachines(exchange) ? details(problem) : page(exchange, problem))
                .flatMap(response -> response.writeTo(exchange, context));
    }

    private static boolean forMachines(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.startsWith("/api/")
                || path.startsWith("/webhooks/")
                || path.startsWith("/actuator/")
                || !readsPages(exchange);
    }

    /// A browser says that it reads HTML; one that says nothing may be anything.
    private static boolean readsPages(ServerWebExchange exchange) {
        var accept = exchange.getRequest().getHeaders().getFirst("Accept");
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    private static Mono<ServerResponse> details(ProblemDetail problem) {
        return ServerResponse.status(statusOf(problem))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem);
    }

    private static Mono<ServerResponse> page(ServerWebExchange exchange, ProblemDetail problem) {
        var model = new HashMap<String, Object>(Surroundings.of(exchange));
        model.put("problem", problem);
        return ServerResponse.status(statusOf(problem))
                .contentType(MediaType.TEXT_HTML)
                .render("problems/failed", model);
    }

    private static HttpStatusCode statusOf(ProblemDetail problem) {
        return HttpStatusCode.valueOf(problem.getStatus());
    }

    private record Writers(
            List<HttpMessageWriter<?>> messageWriters, List<ViewResolver> viewResolvers)
            implements ServerResponse.Context {}
}
