package io.dueline.admin.layout;

import io.dueline.notifier.community.Community;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// Gives a page the community it is asked about; a page that can do without one says `@Nullable`.
@Component
class HereArgument implements HandlerMethodArgumentResolver, WebFluxConfigurer {

    private final Here here;

    HereArgument(Here here) {
        this.here = here;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Community.class)
                && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return here.community(exchange)
                .<Object>map(community -> community)
                .switchIfEmpty(none(parameter));
    }

    private static Mono<Object> none(MethodParameter parameter) {
        return parameter.isOptional() ? Mono.empty() : Mono.error(NoCommunityYet::new);
    }
}
