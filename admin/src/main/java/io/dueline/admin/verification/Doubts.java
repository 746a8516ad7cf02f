package io.dueline.admin.verification;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.look.Formats;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.verification.Suspicion;
import io.dueline.notifier.verification.Suspicion.ChangedHands;
import io.dueline.notifier.verification.Suspicion.FeeJumped;
import io.dueline.notifier.verification.Suspicion.NoAddress;
import io.dueline.notifier.verification.Suspicion.OnHold;
import io.dueline.notifier.verification.Suspicion.OutOfTime;
import io.dueline.notifier.verification.Suspicion.PaidLately;
import io.dueline.notifier.verification.Suspicion.SharedAddress;
import io.dueline.notifier.verification.Suspicion.SumJumped;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Objects;

/// Says what looks wrong, in the words of an assistant.
@Component("verificationDoubts")
class Doubts {

    private final MessageSource words;
    private final Formats formats;

    Doubts(MessageSource words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public String say(Suspicion suspicion, LocalDate today, Language language) {
        return switch (suspicion) {
            case PaidLately(var amount, var day) ->
                    say(suspicion, language, money(amount, language), day(day, today, language));
            case SumJumped(var now, var before) ->
                    say(suspicion, language, money(before, language), money(now, language));
            case FeeJumped(var invoice, var item, var now, var before) ->
                    say(
                            suspicion,
                            language,
                            invoice,
                            item,
                            money(before, language),
                            money(now, language));
            case SharedAddress(var others, var name) -> say(suspicion, language, name, others);
            case NoAddress() -> say(suspicion, language);
            case OutOfTime(var invoice, var dueOn) ->
                    say(suspicion, language, invoice, day(dueOn, today, language));
            case ChangedHands(var unit) -> say(suspicion, language, unit);
            case OnHold(var reason, _) -> say(suspicion, language, reason(reason, language));
        };
    }

    /// Codes are said in words, a person's own words as they are.
    private String reason(@Nullable String reason, Language language) {
        var code = Objects.requireNonNullElse(reason, "special");
        var said = words.getMessage("owners.why." + code, null, code, language.locale());
        return Objects.requireNonNullElse(said, code);
    }

    private String say(Suspicion suspicion, Language language, Object... values) {
        return words.getMessage(
                "verification.suspicion." + suspicion.code(), values, language.locale());
    }

    private String money(Money money, Language language) {
        return formats.money(money.minor(), money.currency(), language);
    }

    private String day(LocalDate day, LocalDate today, Language language) {
        return formats.day(day, today, language);
    }
}
