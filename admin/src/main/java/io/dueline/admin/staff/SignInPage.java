package io.dueline.admin.staff;

import io.dueline.admin.staff.SignIn.Try;
import io.dueline.admin.staff.SignInOutcome.Refused;
import io.dueline.admin.staff.SignInOutcome.SignedIn;
import io.dueline.admin.staff.SignInOutcome.TooMany;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Where staff come in and go out.
@Controller
class SignInPage {

    private static final String PAGE = "staff/sign-in";

    private final SignIn signIn;
    private final StaffMembers members;
    private final StaffSessions sessions;
    private final SessionCookie cookie;
    private final WantedPage wanted;

    SignInPage(
            SignIn signIn,
            StaffMembers members,
            StaffSessions sessions,
            SessionCookie cookie,
            WantedPage wanted) {
        this.signIn = signIn;
        this.members = members;
        this.sessions = sessions;
        this.cookie = cookie;
        this.wanted = wanted;
    }

    /// What the form sends.
    record Form(@Nullable String login, @Nullable String password) {

        private static final int LONGEST = 256;

        boolean isSensible() {
            return isSensible(login) && isSensible(password);
        }

        private static boolean isSensible(@Nullable String text) {
            return text != null && !text.isBlank() && text.length() <= LONGEST;
        }

        Try from(String address) {
            return new Try(
                    Optional.ofNullable(login).orElse(""),
                    Optional.ofNullable(password).orElse(""),
                    address);
        }

        @Override
        public String toString() {
            return "Form[redacted]";
        }
    }

    /// Where nobody works yet, nobody can sign in: the page says what is to be done.
    @ModelAttribute("nobody")
    Mono<Boolean> nobody() {
        return members.areThere().map(there -> !there);
    }

    @GetMapping("/sign-in")
    Rendering show(@AuthenticationPrincipal @Nullable StaffMember me) {
        return me == null
                ? Rendering.view(PAGE).build()
                : Rendering.redirectTo(WantedPage.FIRST).build();
    }

    @PostMapping("/sign-in")
    Mono<Rendering> enter(@ModelAttribute Form form, ServerWebExchange exchange) {
        return form.isSensible()
                ? signIn.attempt(form.from(address(exchange)))
                        .flatMap(outcome -> answer(outcome, form, exchange))
                : Mono.just(refusal("staff.sign-in.refused", form, HttpStatus.UNAUTHORIZED));
    }

    @PostMapping("/sign-out")
    Mono<Rendering> leave(ServerWebExchange exchange) {
        cookie.clear(exchange);
        return Mono.justOrEmpty(cookie.read(exchange))
                .flatMap(sessions::end)
                .thenReturn(Rendering.redirectTo("/sign-in").status(HttpStatus.SEE_OTHER).build());
    }

    private Mono<Rendering> answer(SignInOutcome outcome, Form form, ServerWebExchange exchange) {
        return switch (outcome) {
            case SignedIn(_, var token) -> {
                cookie.write(exchange, token);
                yield wanted.take(exchange).map(SignInPage::goTo);
            }
            case Refused() ->
                    Mono.just(refusal("staff.sign-in.refused", form, HttpStatus.UNAUTHORIZED));
            case TooMany() ->
                    Mono.just(
                            refusal("staff.sign-in.too-many", form, HttpStatus.TOO_MANY_REQUESTS));
        };
    }

    private static Rendering goTo(String path) {
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }

    private static Rendering refusal(String wrong, Form form, HttpStatus status) {
        return Rendering.view(PAGE)
                .status(status)
                .modelAttribute("wrong", wrong)
                .modelAttribute("login", Optional.ofNullable(form.login()).orElse(""))
                .build();
    }

    static String address(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .orElse("unknown");
    }
}
