package io.dueline.admin.imports;

import io.dueline.notifier.billing.imports.ImportReport;
import io.dueline.notifier.billing.imports.ImportReport.Count;
import io.dueline.notifier.billing.imports.ImportReport.Rejected;

import java.util.List;

/// A report as the page shows it.
public record ImportResult(ImportReport report) {

    /// How many rejections one looks at before mending the sheet.
    private static final int SHOWN = 200;

    /// One line of the figures.
    ///
    /// @param name the word of the page it is called by
    public record Line(String name, Count count) {}

    public List<Line> lines() {
        return List.of(
                new Line("owners", report.owners()),
                new Line("units", report.units()),
                new Line("invoices", report.invoices()),
                new Line("charges", report.charges()));
    }

    public List<Rejected> shown() {
        return report.rejected().stream().limit(SHOWN).toList();
    }

    public int hidden() {
        return report.rejected().size() - shown().size();
    }

    Verdict verdict() {
        if (report.accepted() == 0) {
            return Verdict.NONE;
        }
        if (report.rejectedRows() > 0) {
            return Verdict.SOME;
        }
        return report.changedNothing() ? Verdict.UNCHANGED : Verdict.ALL;
    }

    /// What sums it up, by the word of the page and the colour of the notice.
    enum Verdict {
        NONE("none", "red"),
        SOME("some", "amber"),
        UNCHANGED("unchanged", "green"),
        ALL("all", "green");

        final String word;
        final String hue;

        Verdict(String word, String hue) {
            this.word = word;
            this.hue = hue;
        }
    }

    public String word() {
        return verdict().word;
    }

    public String hue() {
        return verdict().hue;
    }
}
