package io.dueline.config.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// Known by the one or by the other.
record EitherContext(ServerSecurityContextRepository one, ServerSecurityContextRepository other)
        implements ServerSecurityContextRepository {

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return one.load(exchange).switchIfEmpty(Mono.defer(() -> other.load(exchange)));
    }
}
