package io.dueline.admin.verification;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.verification.Checked;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/// Everybody in arrears as the page shows them: sums over all, and a page of one view.
///
/// @param risky how many would be reminded although something looks wrong
/// @param page counted from one
record Overview(
        List<Checked> all,
        View view,
        int page,
        Currency currency,
        int risky,
        List<Checked> shown,
        int inView) {

    static final int ON_A_PAGE = 50;

    /// Whoever would be reminded by mistake comes first, then who owes most.
    private static final Comparator<Checked> URGENT_FIRST =
            Comparator.comparing(Checked::isRisky)
                    .thenComparing(Checked::isSuspicious)
                    .thenComparing(one -> one.foreseen().overdue().minor())
                    .reversed()
                    .thenComparing(one -> one.foreseen().owner().id().value());

    static Overview of(List<Checked> all, String view, int page, Currency currency) {
        var chosen = View.named(view, all);
        var inView = chosen.of(all);
        var at = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(inView.size(), ON_A_PAGE)));
        var shown =
                inView.stream()
                        .sorted(URGENT_FIRST)
                        .skip((long) (at - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .toList();
        var risky = (int) all.stream().filter(Checked::isRisky).count();
        return new Overview(all, chosen, at, currency, risky, shown, inView.size());
    }

    public View[] views() {
        return View.values();
    }

    public int in(View other) {
        return other.of(all).size();
    }

    public int reminded() {
        return in(View.REMINDED);
    }

    public Money owedByReminded() {
        return View.REMINDED.of(all).stream()
                .map(one -> one.foreseen().overdue())
                .reduce(Money.zero(currency), Money::plus);
    }

    public int before() {
        return (page - 1) * ON_A_PAGE;
    }

    public String atPage(int other) {
        return "/rounds/check?view=%s&page=%d".formatted(view.code(), other);
    }
}
