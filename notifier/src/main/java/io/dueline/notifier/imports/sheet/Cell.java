package io.dueline.notifier.imports.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;

/// One cell of a sheet.
public sealed interface Cell {

    Cell BLANK = new Written("");

    /// What it says, on one line, without the space around it.
    String text();

    /// The same with full-width digits, letters and signs made plain.
    default String plain() {
        return Normalizer.normalize(text(), Normalizer.Form.NFKC).strip();
    }

    default boolean isBlank() {
        return text().isEmpty();
    }

    /// Text, in a CSV as well as in a cell formatted as such.
    record Written(String text) implements Cell {

        /// Whatever a spreadsheet may hide in a text: line breaks, control signs, hard spaces, the
        /// apostrophe that marks text.
        private static final String SPACE = "[\\s\\p{Cc}\\p{Cf}\\p{Z}]+";

        public Written {
            text = text.replaceAll(SPACE, " ").strip().replaceFirst("^' ?", "");
        }
    }

    /// A number; in a column of dates, the days since an epoch.
    record Figure(BigDecimal value, LocalDate epoch) implements Cell {

        @Override
        public String text() {
            return value.stripTrailingZeros().toPlainString();
        }

        public LocalDate day() {
            return epoch.plusDays(value.longValue());
        }
    }

    /// Blank in the file, below the head of a merged cell, where a reader sees what the head says.
    record Merged(Cell head) implements Cell {

        @Override
        public String text() {
            return head.text();
        }
    }
}
