package io.dueline.admin.staff;

import io.dueline.notifier.site.PublicUrl;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import java.time.Duration;
import java.util.Optional;

/// The cookie of one who is signed in. Over https its name makes the browser refuse it from
/// anybody but this very host.
@Component
class SessionCookie {

    private final boolean secure;
    private final Duration longest;

    SessionCookie(PublicUrl here, StaffSettings settings) {
        this.secure = here.isSecure();
        this.longest = settings.longest();
    }

    Optional<SessionToken> read(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name()))
                .map(cookie -> new SessionToken(cookie.getValue()));
    }

    void write(ServerWebExchange exchange, SessionToken token) {
        exchange.getResponse().addCookie(cookie(token.value(), longest));
    }

    void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    String name() {
        return secure ? "__Host-dueline" : "dueline";
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
