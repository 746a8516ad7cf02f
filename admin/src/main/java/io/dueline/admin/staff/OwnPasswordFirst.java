package io.dueline.admin.staff;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.regex.Pattern;

/// Whoever signed in with a password that was made for them goes nowhere before they have chosen
/// one of their own.
@Component
class OwnPasswordFirst implements WebFilter {

    /// The page of that choice with what it is made of, the way out, and what is for anybody.
    private static final Pattern OPEN =
            Pattern.compile(
                    AccountPage.PASSWORD
                            + "|/sign-(in|out)|/lang|/favicon.*"
                            + "|/(look|webjars|problems|p|t|sandbox|webhooks|api|actuator)(/.*)?");

    private final StaffContext staff;

    OwnPasswordFirst(StaffContext staff) {
        this.staff = staff;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return OPEN.matcher(exchange.getRequest().getPath().value()).matches()
                ? chain.filter(exchange)
                : staff.member(exchange)
                        .map(StaffMember::passwordGiven)
                        .defaultIfEmpty(false)
                        .flatMap(given -> given ? lead(exchange) : chain.filter(exchange));
    }

    private static Mono<Void> lead(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        if (isPart(exchange.getRequest())) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            response.getHeaders().set("HX-Redirect", AccountPage.PASSWORD);
        } else {
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(URI.create(AccountPage.PASSWORD));
        }
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.setComplete();
    }

    private static boolean isPart(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return headers.containsHeader("HX-Request")
                || headers.getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
