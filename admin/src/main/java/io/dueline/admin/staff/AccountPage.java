package io.dueline.admin.staff;

import io.dueline.admin.staff.OwnPassword.Wish;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// Where everybody changes their own password.
@Controller
class AccountPage {

    static final String PASSWORD = "/account/password";

    private static final String PAGE = "staff/password";

    private final OwnPassword passwords;
    private final SessionCookie cookie;

    AccountPage(OwnPassword passwords, SessionCookie cookie) {
        this.passwords = passwords;
        this.cookie = cookie;
    }

    @ModelAttribute("shortest")
    int shortest() {
        return PasswordFlaw.SHORTEST;
    }

    /// The page every sign-in leads to is where one goes on.
    @ModelAttribute("onward")
    String onward() {
        return WantedPage.FIRST;
    }

    @GetMapping(PASSWORD)
    String show() {
        return PAGE;
    }

    @PostMapping(PASSWORD)
    Mono<Rendering> change(
            @ModelAttribute Wish wish,
            @AuthenticationPrincipal @Nullable StaffMember me,
            ServerWebExchange exchange) {
        var here = cookie.read(exchange);
        return me == null || here.isEmpty()
                ? Mono.error(new AccessDeniedException("a password of nobody"))
                : passwords
                        .change(me, wish, here.get(), SignInPage.address(exchange))
                        .map(AccountPage::refusal)
                        .switchIfEmpty(Mono.fromSupplier(() -> done(me)));
    }

    private static Rendering refusal(PasswordFlaw flaw) {
        return Rendering.view(PAGE)
                .status(
                        flaw == PasswordFlaw.TOO_MANY
                                ? HttpStatus.TOO_MANY_REQUESTS
                                : HttpStatus.BAD_REQUEST)
                .modelAttribute("flaw", flaw)
                .build();
    }

    /// Who had to change it goes to work; who wanted to is told that it is done.
    private static Rendering done(StaffMember me) {
        return me.passwordGiven()
                ? Rendering.redirectTo(WantedPage.FIRST).status(HttpStatus.SEE_OTHER).build()
                : Rendering.view(PAGE).modelAttribute("changed", true).build();
    }
}
