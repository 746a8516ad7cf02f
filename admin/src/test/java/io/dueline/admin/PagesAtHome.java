package io.dueline.admin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;

/// Lets the feature tests of pages through without tokens and keys: those are for `config`, which
/// puts the real doors up. Who is signed in is known by the real session.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class PagesAtHome {

    @Bean
    SecurityWebFilterChain open(ServerHttpSecurity http, ServerSecurityContextRepository staff) {
        return http.csrf(CsrfSpec::disable)
                .securityContextRepository(staff)
                .authorizeExchange(may -> may.anyExchange().permitAll())
                .build();
    }
}
