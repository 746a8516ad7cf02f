package io.dueline.admin.verification;

import io.dueline.notifier.verification.Checked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Which of the owners in arrears the page shows.
enum View {
    /// Something looks wrong.
    SUSPICIOUS(Checked::isSuspicious),
    /// The round would write to them.
    REMINDED(one -> one.foreseen().getsNotice()),
    /// The round would not.
    LEFT_ALONE(one -> !one.foreseen().getsNotice() && !one.isExcluded()),
    /// Staff left them out.
    EXCLUDED(Checked::isExcluded),
    ALL(_ -> true);

    private final Predicate<Checked> shown;

    View(Predicate<Checked> shown) {
        this.shown = shown;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Checked> of(List<Checked> all) {
        return all.stream().filter(shown).toList();
    }

    /// The one called so; else what needs eyes first, if anything does.
    static View named(String code, List<Checked> all) {
        return Arrays.stream(values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElse(SUSPICIOUS.of(all).isEmpty() ? ALL : SUSPICIOUS);
    }
}
