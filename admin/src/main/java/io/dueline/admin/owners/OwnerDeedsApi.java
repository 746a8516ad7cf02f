package io.dueline.admin.owners;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;

import io.dueline.admin.staff.Actor;
import io.dueline.admin.staff.Actors;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnknownOwner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.LocalDate;

/// What staff do about an owner, for programs.
@RestController
@RequestMapping("/api/owners/{owner}")
class OwnerDeedsApi {

    private final OwnerDeeds deeds;
    private final Actors actors;
    private final Stances stances;
    private final OwnerDirectory owners;
    private final Communities communities;

    OwnerDeedsApi(
            OwnerDeeds deeds,
            Actors actors,
            Stances stances,
            OwnerDirectory owners,
            Communities communities) {
        this.deeds = deeds;
        this.actors = actors;
        this.stances = stances;
        this.owners = owners;
        this.communities = communities;
    }

    /// @param until the promised day, or the day of return
    /// @param reason how it is known; `known_otherwise` if that is not said
    /// @param words the owner's own, where there were any
    /// @param staff the number of the member of staff who enters it, if it is one
    record NewStance(
            @NotNull @JsonFormat(with = Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Stance stance,
            @Nullable LocalDate until,
            @JsonFormat(with = Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable Correction reason,
            @Size(max = 500) @Nullable String words,
            @Nullable Long staff) {

        StanceForm form() {
            var why = reason == null ? Correction.KNOWN_OTHERWISE : reason;
            return new StanceForm(stance, until, why, words);
        }

        @Override
        public String toString() {
            return "NewStance[" + stance + "]";
        }
    }

    /// @param until the first day on which reminders may go out again
    /// @param staff the number of the member of staff who places it, if it is one
    record NewHold(
            @NotNull @JsonFormat(with = Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Sparing reason,
            @NotNull LocalDate until,
            @Nullable Long staff) {}

    /// @param staff the number of the member of staff who acts, if it is one
    record By(@Nullable Long staff) {}

    /// How the owner stands now.
    record StanceView(long owner, String stance, @Nullable LocalDate until, String reason) {
        static StanceView of(OwnerId owner, StanceNow now) {
            return new StanceView(owner.value(), now.stance().code(), now.until(), now.reason());
        }
    }

    /// An owner, and whoever does something about them.
    private record Call(Owner owner, Community community, Actor who) {
        OwnerId id() {
            return owner.id();
        }
    }

    @PostMapping("/stance")
    Mono<StanceView> stance(@PathVariable long owner, @Valid @RequestBody NewStance wanted) {
        return call(owner, wanted.staff())
                .flatMap(call -> enter(call, wanted.form()))
                .then(Mono.defer(() -> stances.of(new OwnerId(owner))))
                .map(now -> StanceView.of(new OwnerId(owner), now));
    }

    @PostMapping("/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> hold(@PathVariable long owner, @Valid @RequestBody NewHold wanted) {
        return call(owner, wanted.staff()).flatMap(call -> hold(call, wanted));
    }

    @PostMapping("/lift-hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> liftHold(@PathVariable long owner, @RequestBody(required = false) @Nullable By by) {
        return call(owner, staff(by)).flatMap(call -> deeds.spareNoMore(call.id(), call.who()));
    }

    /// The owner told somebody here that they want no messages.
    @PostMapping("/opt-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> optOut(@PathVariable long owner, @RequestBody(required = false) @Nullable By by) {
        return call(owner, staff(by)).flatMap(call -> deeds.optOut(call.id(), call.who()));
    }

    /// The owner told somebody here that messages are welcome again.
    @PostMapping("/opt-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> optIn(@PathVariable long owner, @RequestBody(required = false) @Nullable By by) {
        return call(owner, staff(by)).flatMap(call -> deeds.optIn(call.id(), call.who()));
    }

    private Mono<Entered> enter(Call call, StanceForm form) {
        return deeds.setStance(call.id(), form, call.community(), call.who())
                .map(OwnerDeedsApi::done);
    }

    private Mono<Void> hold(Call call, NewHold wanted) {
        return deeds.spare(call.id(), wanted.reason(), wanted.until(), call.community(), call.who())
                .map(OwnerDeedsApi::done)
                .then();
    }

    private Mono<Call> call(long owner, @Nullable Long staff) {
        return owners.find(new OwnerId(owner))
                .switchIfEmpty(Mono.error(() -> new UnknownOwner(owner)))
                .flatMap(
                        found ->
                                Mono.zip(
                                        communities.find(found.community()),
                                        actors.program(staff),
                                        (community, who) -> new Call(found, community, who)));
    }

    private static Entered done(Entered entered) {
        return switch (entered) {
            case Entered.Noted noted -> noted;
            case Entered.Refused refused -> throw new DeedRefused(refused);
        };
    }

    private static @Nullable Long staff(@Nullable By by) {
        return by == null ? null : by.staff();
    }
}
