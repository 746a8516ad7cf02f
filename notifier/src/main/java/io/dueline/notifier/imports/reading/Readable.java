package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.columns.Headings;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetRow;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts the cells of a row into texts, so that a row can be kept and handed back: a figure that
/// means a day becomes the day, one that means money has the digits of its currency.
final class Readable {

    private static final int LONGEST = 500;

    private final Headings headings;
    private final Currency currency;

    Readable(Headings headings, Currency currency) {
        this.headings = headings;
        this.currency = currency;
    }

    List<String> cells(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(column -> text(row.cell(column), headings.at(column)))
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    private String text(Cell cell, Optional<Heading> heading) {
        return switch (cell) {
            case Cell.Written written -> written.text();
            case Cell.Figure figure -> heading.map(h -> figure(figure, h)).orElse(figure.text());
            case Cell.Merged(var head) ->
                    heading.filter(Heading::isSharedByMerging)
                            .map(_ -> text(head, heading))
                            .orElse("");
        };
    }

    private String figure(Cell.Figure figure, Heading heading) {
        if (heading.isMoney()) {
            return figure.value()
                    .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        if (heading.isDay()) {
            return Days.text(figure);
        }
        return heading == Heading.PERIOD ? Periods.text(figure) : figure.text();
    }
}
