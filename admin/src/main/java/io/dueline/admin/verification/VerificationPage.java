package io.dueline.admin.verification;

import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.verification.Checked;
import io.dueline.notifier.verification.Verification;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// Who would be reminded, for how much and why; to look at before a round is started.
@Controller
@RequestMapping("/rounds/check")
class VerificationPage {

    private final Verification verification;
    private final Rounds rounds;
    private final Exclusions exclusions;
    private final Clock clock;

    VerificationPage(Verification verification, Rounds rounds, Exclusions exclusions, Clock clock) {
        this.verification = verification;
        this.rounds = rounds;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /// Whom to leave out, and why.
    record Wish(@Nullable List<Long> owner, @Nullable String reason, @Nullable String view) {

        public List<Long> owners() {
            return owner == null ? List.of() : owner;
        }

        public String why() {
            return Objects.requireNonNullElse(reason, "").strip();
        }

        String from() {
            return Objects.requireNonNullElse(view, "");
        }
    }

    /// What a wish lacks, so that nothing was done.
    enum Lack {
        NOBODY,
        REASON,
        LONG_REASON;

        private static final int LONGEST = 200;

        static @Nullable Lack of(Wish wish) {
            if (wish.owners().isEmpty()) {
                return NOBODY;
            }
            if (wish.why().isEmpty()) {
                return REASON;
            }
            return wish.why().length() > LONGEST ? LONG_REASON : null;
        }
    }

    @GetMapping
    Mono<String> show(
            Community here,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        return fill(here, view, page, me, model);
    }

    @PostMapping("/exclude")
    Mono<String> exclude(
            Community here,
            @ModelAttribute Wish wish,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        var lack = Lack.of(wish);
        if (lack != null) {
            model.addAttribute("lack", lack).addAttribute("wish", wish);
            return fill(here, wish.from(), 1, me, model);
        }
        return exclusions
                .exclude(here, wish.owners(), wish.why(), me)
                .thenReturn("redirect:/rounds/check?view=" + View.EXCLUDED.code());
    }

    @PostMapping("/{owner:\\d{1,18}}/include")
    Mono<String> include(
            @PathVariable long owner,
            Community here,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return exclusions
                .include(here, owner, me)
                .thenReturn("redirect:/rounds/check?view=" + View.EXCLUDED.code());
    }

    private Mono<String> fill(
            Community here, String view, int page, @Nullable StaffMember me, Model model) {
        model.addAttribute("mayAct", Exclusions.allows(me));
        model.addAttribute("today", here.dayAt(clock.instant()));
        return verification
                .of(here)
                .collectList()
                .map(all -> fill(model, all, view, page, here))
                .then(Mono.defer(() -> rounds.current(here.id())))
                .map(round -> model.addAttribute("running", round))
                .thenReturn("verification/check");
    }

    private static Model fill(
            Model model, List<Checked> all, String view, int page, Community here) {
        return model.addAttribute("all", Overview.of(all, view, page, here.currency()));
    }
}
