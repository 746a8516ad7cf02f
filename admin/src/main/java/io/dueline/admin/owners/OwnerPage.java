package io.dueline.admin.owners;

import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// One owner: what is due next and why, and below everything that happened.
@Controller
@RequestMapping("/owners/{id:\\d+}")
class OwnerPage {

    private static final String VIEW = "owners/owner";

    private final Sheets sheets;
    private final TimeLine line;
    private final WhoRows staff;
    private final OwnerDeeds deeds;
    private final MessageSource words;
    private final Clock clock;

    OwnerPage(
            Sheets sheets,
            TimeLine line,
            WhoRows staff,
            OwnerDeeds deeds,
            MessageSource words,
            Clock clock) {
        this.words = words;
        this.sheets = sheets;
        this.line = line;
        this.staff = staff;
        this.deeds = deeds;
        this.clock = clock;
    }

    @ModelAttribute("mayAct")
    boolean mayAct(@AuthenticationPrincipal @Nullable StaffMember me) {
        return OwnerDeeds.mayAct(me);
    }

    @ModelAttribute("stances")
    List<Stance> stances() {
        return List.of(Stance.values());
    }

    @ModelAttribute("corrections")
    List<Correction> corrections() {
        return List.of(Correction.values());
    }

    @ModelAttribute("sparings")
    List<Sparing> sparings() {
        return List.of(Sparing.values());
    }

    @GetMapping
    Mono<String> show(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam @Nullable Done done,
            @RequestParam @Nullable Wrong wrong,
            @ModelAttribute("language") Language language,
            Model model) {
        model.addAttribute("wrong", wrong);
        if (done != null) {
            model.addAttribute("toast", words.getMessage(done.word(), null, language.locale()));
            model.addAttribute("undo", done.undo(id));
        }
        return fill(id, show, model);
    }

    /// The page once more, with the numbers in full; that it was asked for is noted.
    @PostMapping("/reveal")
    Mono<String> reveal(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me, Model model) {
        model.addAttribute("revealed", true);
        return fill(id, "all", model).delayUntil(_ -> deeds.reveal(new OwnerId(id), me));
    }

    private Mono<String> fill(long id, String show, Model model) {
        return Mono.zip(sheets.of(new OwnerId(id)), line.of(id), staff.names())
                .map(t -> fill(model, t.getT1(), t.getT2(), t.getT3(), show))
                .map(_ -> VIEW)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Model fill(
            Model model,
            Sheet sheet,
            List<Happening> happenings,
            Map<String, String> names,
            String show) {
        return model.addAttribute("sheet", sheet)
                .addAttribute("today", sheet.community().dayAt(clock.instant()))
                .addAttribute("zone", sheet.community().zone())
                .addAttribute("names", names)
                .addAttribute("show", show)
                .addAttribute("heldBack", heldBack(happenings))
                .addAttribute("days", TimeLine.byDay(happenings, show, sheet.community().zone()));
    }

    /// How many reminders stayed here because the money had come.
    private static long heldBack(List<Happening> happenings) {
        return happenings.stream()
                .filter(one -> "out_held_back".equals(one.what()))
                .filter(one -> "nothing_owed".equals(one.detail()))
                .count();
    }
}
