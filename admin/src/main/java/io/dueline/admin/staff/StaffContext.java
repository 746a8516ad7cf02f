package io.dueline.admin.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.List;

/// Tells Spring Security who is signed in: by our own sessions, read at most once per request.
@Component("staffContext")
class StaffContext implements ServerSecurityContextRepository {

    private static final String READ = StaffContext.class.getName();

    private final SessionCookie cookie;
    private final StaffSessions sessions;

    StaffContext(SessionCookie cookie, StaffSessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    /// Sessions begin and end on their own page, not here.
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return (Mono<SecurityContext>)
                exchange.getAttributes().computeIfAbsent(READ, _ -> read(exchange).cache());
    }

    /// Empty: nobody is signed in.
    Mono<StaffMember> member(ServerWebExchange exchange) {
        return load(exchange)
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(StaffMember.class);
    }

    private Mono<SecurityContext> read(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange))
                .flatMap(sessions::find)
                .map(StaffContext::context);
    }

    private static SecurityContext context(StaffMember member) {
        var authority = new SimpleGrantedAuthority(member.role().authority());
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(
                        member, null, List.of(authority)));
    }
}
