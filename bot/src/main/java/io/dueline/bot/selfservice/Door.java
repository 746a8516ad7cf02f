package io.dueline.bot.selfservice;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.paylink.Confirmation;
import io.dueline.notifier.paylink.LinkState;
import io.dueline.notifier.paylink.PayLinks;
import io.dueline.notifier.site.PublicUrl;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.View;

import reactor.core.publisher.Mono;

import java.util.function.Function;

/// Lets in who has shown to be the owner, asks the others to, and shows nothing to whoever has no
/// valid key.
@Component
class Door {

    private final PayLinks links;
    private final ArrearsBook arrears;
    private final Pages pages;
    private final PublicUrl site;

    Door(PayLinks links, ArrearsBook arrears, Pages pages, PublicUrl site) {
        this.links = links;
        this.arrears = arrears;
        this.pages = pages;
        this.site = site;
    }

    /// @param inside what is shown or done there
    Mono<View> enter(Visit visit, Function<LinkState.Confirmed, Mono<View>> inside) {
        return links.open(visit.token(), visit.shown())
                .flatMap(
                        state ->
                                switch (state) {
                                    case LinkState.Gone _ -> pages.gone(visit);
                                    case LinkState.Masked masked -> ask(visit, masked);
                                    case LinkState.Confirmed owner -> inside.apply(owner);
                                });
    }

    /// Weighs the digits; the right ones open the door for this browser.
    Mono<View> confirm(Visit visit, String digits) {
        return links.confirm(visit.token(), digits, visit.from())
                .flatMap(
                        answer ->
                                switch (answer) {
                                    case Confirmation.Gone _ -> pages.gone(visit);
                                    case Confirmation.Right right -> admit(visit, right);
                                    case Confirmation.Wrong _ -> again(visit.with("wrong", true));
                                    case Confirmation.Locked(var until) ->
                                            again(visit.with("lockedUntil", until));
                                });
    }

    private Mono<View> admit(Visit visit, Confirmation.Right right) {
        visit.exchange().getResponse().addCookie(cookie(visit, right));
        return pages.backTo(visit, "");
    }

    /// Sent back to this link only, and to nobody else's page.
    private ResponseCookie cookie(Visit visit, Confirmation.Right right) {
        return ResponseCookie.from(Visit.VISITOR, right.visitor().text())
                .path(visit.home())
                .maxAge(right.lifetime())
                .httpOnly(true)
                .secure(site.isSecure())
                .sameSite("Lax")
                .build();
    }

    private Mono<View> again(Visit visit) {
        return links.open(visit.token(), null)
                .flatMap(
                        state ->
                                state instanceof LinkState.Masked masked
                                        ? refused(visit, masked)
                                        : pages.gone(visit));
    }

    private Mono<View> refused(Visit visit, LinkState.Masked masked) {
        visit.exchange().getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        return askPage(visit, masked);
    }

    private Mono<View> ask(Visit visit, LinkState.Masked masked) {
        return visit.onlyLooks() ? askPage(visit, masked) : pages.backTo(visit, "");
    }

    private Mono<View> askPage(Visit visit, LinkState.Masked masked) {
        return arrears.position(masked.owner()).flatMap(owed -> askPage(visit, masked, owed));
    }

    private Mono<View> askPage(Visit visit, LinkState.Masked masked, ArrearsPosition owed) {
        var community = masked.community();
        var filled =
                visit.with("sum", Sum.of(owed, community.currency()))
                        .with("units", masked.units())
                        .with("unitWouldDo", masked.unitWouldDo())
                        .with("zone", community.zone());
        return pages.show(filled, community, visit.languageOr(masked.language()), "ask");
    }
}
