package io.dueline.admin.owners;

import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.billing.ChargeCorrection;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.billing.Posted;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// An owner's account, where staff put charges right, book money that came past the pay links, and
/// take back what bounced.
@Controller
@RequestMapping("/owners/{id:\\d{1,18}}/account")
class AccountPage {

    private final Statements statements;
    private final MoneyDeeds deeds;
    private final WhoRows staff;
    private final MessageSource words;
    private final Clock clock;

    AccountPage(
            Statements statements,
            MoneyDeeds deeds,
            WhoRows staff,
            MessageSource words,
            Clock clock) {
        this.statements = statements;
        this.deeds = deeds;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /// A charge as it should be.
    record ChargeForm(
            long invoice, String item, @Nullable String amount, @Nullable String reason) {}

    /// Money that came.
    ///
    /// @param form the number of this form, so that it counts once
    /// @param reference the number on the receipt or bank statement, if there is one
    record PaymentForm(
            @Nullable String amount,
            Payment.Method method,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate paidOn,
            @Nullable String reference,
            @Nullable Long invoice,
            String form) {

        String number() {
            var given = Objects.requireNonNullElse(reference, "").strip();
            return given.isEmpty() ? form : given;
        }
    }

    /// Why something is taken back.
    record ReasonForm(@Nullable String reason) {}

    /// What was done, told once.
    enum Did {
        CORRECTED,
        BOOKED,
        BOOKED_BEFORE,
        TAKEN_BACK
    }

    /// Why nothing was done.
    enum Amiss {
        AMOUNT,
        REASON,
        NO_CHANGE,
        DAY,
        NUMBER_TAKEN
    }

    @GetMapping
    Mono<String> show(
            @PathVariable long id,
            @RequestParam @Nullable Did did,
            @RequestParam @Nullable Amiss amiss,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language language,
            Model model) {
        model.addAttribute("amiss", amiss);
        if (did != null) {
            var said = words.getMessage("owners.did." + did, null, language.locale());
            model.addAttribute("toast", said);
        }
        return fill(id, me, model);
    }

    @PostMapping("/charges")
    Mono<String> correct(
            @PathVariable long id,
            @ModelAttribute ChargeForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return MoneyDeeds.allowed(me)
                .zipWith(communityOf(id))
                .flatMap(both -> correct(id, form, both.getT2(), both.getT1()));
    }

    @PostMapping("/payments")
    Mono<String> book(
            @PathVariable long id,
            @ModelAttribute PaymentForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return MoneyDeeds.allowed(me)
                .zipWith(communityOf(id))
                .flatMap(both -> book(id, form, both.getT2(), both.getT1()));
    }

    @PostMapping("/payments/{payment:\\d{1,18}}/take-back")
    Mono<String> takeBack(
            @PathVariable long id,
            @PathVariable long payment,
            @ModelAttribute ReasonForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return MoneyDeeds.allowed(me)
                .zipWith(ownPayment(id, payment))
                .flatMap(both -> takeBack(id, both.getT2(), form, both.getT1()));
    }

    private Mono<String> correct(long id, ChargeForm form, Community community, StaffMember who) {
        var amount = MoneyForm.amount(form.amount(), community.currency());
        var reason = MoneyForm.reason(form.reason());
        if (amount.isEmpty()) {
            return back(id, Amiss.AMOUNT);
        }
        if (reason.isEmpty()) {
            return back(id, Amiss.REASON);
        }
        var correction =
                new ChargeCorrection(
                        new OwnerId(id),
                        new InvoiceId(form.invoice()),
                        form.item(),
                        amount.get(),
                        reason.get(),
                        code(who));
        return deeds.correct(correction, who)
                .flatMap(changed -> changed ? back(id, Did.CORRECTED) : back(id, Amiss.NO_CHANGE));
    }

    private Mono<String> book(long id, PaymentForm form, Community community, StaffMember who) {
        var amount =
                MoneyForm.amount(form.amount(), community.currency()).filter(Money::isPositive);
        if (amount.isEmpty()) {
            return back(id, Amiss.AMOUNT);
        }
        var paidOn = form.paidOn();
        if (paidOn == null || paidOn.isAfter(community.dayAt(clock.instant()))) {
            return back(id, Amiss.DAY);
        }
        var payment = payment(id, form, amount.get(), paidAt(paidOn, community));
        return deeds.book(payment, who)
                .flatMap(
                        posted ->
                                switch (posted) {
                                    case Posted.Booked _ -> back(id, Did.BOOKED);
                                    case Posted.AlreadyBooked(var booked) ->
                                            payment.repeats(booked)
                                                    ? back(id, Did.BOOKED_BEFORE)
                                                    : back(id, Amiss.NUMBER_TAKEN);
                                });
    }

    private Mono<String> takeBack(long id, PaymentId payment, ReasonForm form, StaffMember who) {
        return MoneyForm.reason(form.reason())
                .map(why -> deeds.takeBack(new OwnerId(id), payment, why, who))
                .map(done -> done.then(back(id, Did.TAKEN_BACK)))
                .orElseGet(() -> back(id, Amiss.REASON));
    }

    /// Of a day one knows only that it was that day; today's money came by now.
    private Instant paidAt(LocalDate day, Community community) {
        var noon = day.atTime(12, 0).atZone(community.zone()).toInstant();
        var now = clock.instant();
        return noon.isAfter(now) ? now : noon;
    }

    private static NewPayment payment(long id, PaymentForm form, Money amount, Instant paidAt) {
        var invoice = form.invoice();
        return new NewPayment(
                new OwnerId(id),
                amount,
                paidAt,
                form.method(),
                "staff",
                form.number(),
                invoice == null ? null : new InvoiceId(invoice));
    }

    private Mono<String> fill(long id, @Nullable StaffMember me, Model model) {
        return Mono.zip(statements.of(new OwnerId(id)), staff.names())
                .map(both -> fill(model, both.getT1(), both.getT2(), me))
                .map(_ -> "owners/account")
                .switchIfEmpty(Mono.error(AccountPage::unknown));
    }

    private Model fill(
            Model model, Statement statement, Map<String, String> names, @Nullable StaffMember me) {
        return model.addAttribute("statement", statement)
                .addAttribute("names", names)
                .addAttribute("mayAct", MoneyDeeds.mayAct(me))
                .addAttribute("methods", List.of(Payment.Method.values()))
                .addAttribute("form", UUID.randomUUID().toString())
                .addAttribute("zone", statement.community().zone())
                .addAttribute("today", statement.community().dayAt(clock.instant()));
    }

    private Mono<Community> communityOf(long id) {
        return statements
                .of(new OwnerId(id))
                .map(Statement::community)
                .switchIfEmpty(Mono.error(AccountPage::unknown));
    }

    private Mono<PaymentId> ownPayment(long id, long payment) {
        return statements
                .of(new OwnerId(id))
                .flatMapIterable(Statement::receipts)
                .map(receipt -> receipt.payment().id())
                .filter(known -> known.value() == payment)
                .next()
                .switchIfEmpty(Mono.error(AccountPage::unknown));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String code(StaffMember who) {
        return "staff:" + who.id().value();
    }

    private static Mono<String> back(long id, Did did) {
        return Mono.just("redirect:/owners/" + id + "/account?did=" + did);
    }

    private static Mono<String> back(long id, Amiss amiss) {
        return Mono.just("redirect:/owners/" + id + "/account?amiss=" + amiss);
    }
}
