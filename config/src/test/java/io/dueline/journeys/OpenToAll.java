package io.dueline.journeys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Lets everybody in, and offers addresses that fail in every way there is.
@TestConfiguration(proxyBeanMethods = false)
public class OpenToAll {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain open(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .build();
    }

    record Wish(@NotBlank String unit) {}

    @RestController
    @ConditionalOnBooleanProperty("test.failing")
    static class Failing {

        @GetMapping("/api/fails/ours")
        String ours() {
            throw new IllegalStateException("could not write 陈伟 +8613900000501");
        }

        @GetMapping("/page/fails/ours")
        String oursOnAPage() {
            throw new IllegalStateException("could not write 陈伟");
        }

        @GetMapping(
                path = "/page/fails/midway/stream/{token}",
                produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> midStream(@PathVariable String token) {
            return thenFails(Flux.just("begun"), token);
        }

        /// As a file that is written row by row.
        @GetMapping("/page/fails/midway/rows/{token}")
        Mono<Void> midRows(@PathVariable String token, ServerHttpResponse response) {
            var row = response.bufferFactory().wrap("begun\n".getBytes(StandardCharsets.UTF_8));
            return response.writeAndFlushWith(thenFails(Flux.just(Mono.just(row)), token));
        }

        private static <T> Flux<T> thenFails(Flux<T> begun, String token) {
            return begun.concatWith(
                    Flux.error(
                            () ->
                                    new IllegalStateException(
                                            "could not write 陈伟 +8613900000501 at " + token)));
        }

        @GetMapping("/api/fails/named")
        String named() {
            var problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Look at the list.");
            problem.setType(URI.create("unknown-community"));
            throw new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
        }

        @GetMapping("/api/fails/conflict")
        String conflict() {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Somebody answered already.");
        }

        @PostMapping(
                path = "/api/fails/typed",
                consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
        String typed() {
            return "read";
        }

        @GetMapping("/api/fails/asks")
        String asks(@RequestParam String community) {
            return community;
        }

        @PostMapping("/api/fails/invalid")
        String invalid(@Valid @RequestBody Wish wish) {
            return wish.unit();
        }
    }

    @Controller
    @ConditionalOnBooleanProperty("test.failing")
    static class Drawing {

        @GetMapping("/page/fails/drawing/{token}")
        String missing() {
            return "test/no-such-page";
        }
    }
}
