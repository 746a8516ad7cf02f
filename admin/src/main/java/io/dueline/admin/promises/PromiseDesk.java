package io.dueline.admin.promises;

import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.promise.Made;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.site.OwnPath;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.LocalDate;

/// Takes what staff do about a broken word, and leads back to the page it was done on.
@Controller
@RequestMapping("/promises/{owner:\\d+}")
class PromiseDesk {

    private final PromiseDeeds deeds;
    private final OwnerDirectory owners;

    PromiseDesk(PromiseDeeds deeds, OwnerDirectory owners) {
        this.deeds = deeds;
        this.owners = owners;
    }

    /// @param back the page to lead back to
    record Form(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Nullable Contact contact,
            @Nullable String back) {

        String home() {
            var path = OwnPath.orRoot(back == null ? "/promises" : back);
            return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        }
    }

    @PostMapping("/day")
    Mono<String> agree(
            @PathVariable long owner,
            @ModelAttribute Form form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = PromiseDeeds.allowed(me);
        var day = form.day();
        return day == null
                ? Mono.just(back(form, "wrong=past"))
                : deeds.agree(new OwnerId(owner), day, member)
                        .map(made -> back(form, outcome(made)))
                        .switchIfEmpty(notThere());
    }

    @PostMapping("/contact")
    Mono<String> spoke(
            @PathVariable long owner,
            @ModelAttribute Form form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = PromiseDeeds.allowed(me);
        var how = form.contact();
        if (how == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return owners.find(new OwnerId(owner))
                .switchIfEmpty(notThere())
                .flatMap(
                        found ->
                                deeds.spoke(found.id(), how, member)
                                        .thenReturn(back(form, "done=contact")));
    }

    private static String outcome(Made made) {
        return switch (made) {
            case Made.Set _ -> "done=day";
            case Made.TooFar _ -> "wrong=far";
            case Made.NothingOwed _ -> "wrong=paid";
            case Made.InThePast _ -> "wrong=past";
        };
    }

    private static String back(Form form, String outcome) {
        return "redirect:" + form.home() + "?" + outcome;
    }

    private static <T> Mono<T> notThere() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
