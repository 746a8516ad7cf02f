package io.dueline.config.security;

import io.dueline.admin.staff.Role;
import io.dueline.notifier.site.PublicUrl;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/// Who may go where. The first chain that matches decides.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityChains {

    private static final String[] DOCS = {
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/api/docs/**",
        "/api/docs",
        "/api/swagger-ui/**",
        "/api/webjars/**",
        "/swagger-ui/**"
    };
    private static final String[] OPEN = {
        "/p/**",
        "/t/**",
        "/sandbox/**",
        "/look/**",
        "/webjars/**",
        "/lang",
        "/problems/**",
        "/styleguide",
        "/favicon*",
        "/sign-in"
    };

    /// Providers: nothing but the signature counts, and the handler checks that.
    @Bean
    @Order(0)
    SecurityWebFilterChain doorOfProviders(ServerHttpSecurity http) {
        return bare(http)
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers("/webhooks/**"))
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .build();
    }

    /// The description of the API: for staff, and for whoever has a key.
    @Bean
    @Order(1)
    SecurityWebFilterChain doorOfDocs(
            ServerHttpSecurity http,
            KeyContext keys,
            @Qualifier("staffContext") ServerSecurityContextRepository staff,
            Refusals refusals) {
        return bare(http)
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers(DOCS))
                .securityContextRepository(new EitherContext(keys, staff))
                .exceptionHandling(answer -> answer.authenticationEntryPoint(refusals::askToSignIn))
                .authorizeExchange(may -> may.anyExchange().authenticated())
                .build();
    }

    /// Machines: a key with each request, no session, no form.
    @Bean
    @Order(2)
    SecurityWebFilterChain doorOfMachines(
            ServerHttpSecurity http, KeyContext keys, ScopeRule scopes, Refusals refusals) {
        return bare(http)
                .securityMatcher(machines())
                .securityContextRepository(keys)
                .exceptionHandling(
                        answer ->
                                answer.authenticationEntryPoint(refusals::askForKey)
                                        .accessDeniedHandler(refusals::denyKey))
                .authorizeExchange(may -> may.anyExchange().access(scopes))
                .build();
    }

    /// People: owners and teams by the link they hold, staff by their session.
    @Bean
    @Order(3)
    SecurityWebFilterChain doorOfPeople(
            ServerHttpSecurity http,
            @Qualifier("staffContext") ServerSecurityContextRepository staff,
            ServerCsrfTokenRepository tokens,
            Refusals refusals,
            @Value("${dueline.simulator.open:false}") boolean simulatorOpen) {
        return plain(http)
                .csrf(csrf -> protect(csrf, tokens, refusals))
                .securityContextRepository(staff)
                .exceptionHandling(
                        answer ->
                                answer.authenticationEntryPoint(refusals::askToSignIn)
                                        .accessDeniedHandler(refusals::deny))
                .authorizeExchange(may -> open(may, simulatorOpen).anyExchange().authenticated())
                .build();
    }

    /// The token that makes a form ours; over https its cookie is bound to this very host.
    @Bean
    ServerCsrfTokenRepository csrfTokens(PublicUrl here) {
        boolean secure = here.isSecure();
        var tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-csrf" : "csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    /// On the simulator one writes as an owner, so outside a demo it is for operators alone.
    private static AuthorizeExchangeSpec open(AuthorizeExchangeSpec may, boolean simulatorOpen) {
        may.pathMatchers(OPEN).permitAll().pathMatchers("/actuator/health/**").permitAll();
        var simulator = may.pathMatchers("/simulator/**");
        return simulatorOpen ? simulator.permitAll() : simulator.hasRole(Role.OPERATOR.name());
    }

    private static void protect(
            CsrfSpec csrf, ServerCsrfTokenRepository tokens, Refusals refusals) {
        var handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(handler)
                .accessDeniedHandler(refusals::deny);
    }

    private static ServerWebExchangeMatcher machines() {
        var health =
                new NegatedServerWebExchangeMatcher(
                        ServerWebExchangeMatchers.pathMatchers("/actuator/health/**"));
        return exchange ->
                ServerWebExchangeMatchers.pathMatchers("/api/**", "/actuator/**")
                        .matches(exchange)
                        .filter(ServerWebExchangeMatcher.MatchResult::isMatch)
                        .flatMap(_ -> health.matches(exchange))
                        .switchIfEmpty(ServerWebExchangeMatcher.MatchResult.notMatch());
    }

    private static ServerHttpSecurity bare(ServerHttpSecurity http) {
        return plain(http).csrf(CsrfSpec::disable);
    }

    /// Signing in and out has a page of its own; headers are set for all answers in one place.
    private static ServerHttpSecurity plain(ServerHttpSecurity http) {
        return http.headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable);
    }
}
