package io.dueline.admin.owners;

import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Lays an owner's page out, to look at or with a form that has to be mended.
@Component
class OwnerScreen {

    private static final String VIEW = "owners/owner";

    private final Sheets sheets;
    private final TimeLine line;
    private final WhoRows staff;
    private final Clock clock;

    OwnerScreen(Sheets sheets, TimeLine line, WhoRows staff, Clock clock) {
        this.sheets = sheets;
        this.line = line;
        this.staff = staff;
        this.clock = clock;
    }

    /// @param show which part of the time line
    Mono<Rendering.Builder<?>> of(long id, String show, @Nullable StaffMember me) {
        return Mono.zip(
                        sheets.of(new OwnerId(id)),
                        line.of(id),
                        staff.names(),
                        staff.carerOf(id).singleOptional())
                .<Rendering.Builder<?>>map(
                        t ->
                                laidOut(t.getT1(), t.getT2(), t.getT3(), show, me)
                                        .modelAttribute("carer", t.getT4()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /// The page once more, saying what is wrong with a form; what stood in it stays.
    ///
    /// @param name the form's, as the page knows it
    Mono<Rendering> refused(
            long id, Entered.Refused refused, String name, Object form, @Nullable StaffMember me) {
        return of(id, "all", me)
                .map(
                        page ->
                                page.status(HttpStatus.UNPROCESSABLE_CONTENT)
                                        .modelAttribute("wrong", refused.why())
                                        .modelAttribute("refused", refused)
                                        .modelAttribute(name, form)
                                        .build());
    }

    private Rendering.Builder<?> laidOut(
            Sheet sheet,
            List<Happening> happenings,
            Map<String, String> names,
            String show,
            @Nullable StaffMember me) {
        var zone = sheet.community().zone();
        return Rendering.view(VIEW)
                .modelAttribute("sheet", sheet)
                .modelAttribute("today", sheet.community().dayAt(clock.instant()))
                .modelAttribute("zone", zone)
                .modelAttribute("names", names)
                .modelAttribute("show", show)
                .modelAttribute("heldBack", heldBack(happenings))
                .modelAttribute("days", TimeLine.byDay(happenings, show, zone))
                .modelAttribute("mayAct", Duty.caresForOwners(me))
                .modelAttribute("stances", List.of(Stance.values()))
                .modelAttribute("corrections", List.of(Correction.values()))
                .modelAttribute("sparings", List.of(Sparing.values()));
    }

    /// How many reminders stayed here because the money had come.
    private static long heldBack(List<Happening> happenings) {
        return happenings.stream()
                .filter(one -> "out_held_back".equals(one.what()))
                .filter(one -> "nothing_owed".equals(one.detail()))
                .count();
    }
}
