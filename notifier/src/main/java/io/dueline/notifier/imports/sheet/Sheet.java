package io.dueline.notifier.imports.sheet;

import java.io.IOException;
import java.util.stream.Stream;

/// A sheet that is read row by row, once. Reading blocks.
public interface Sheet extends AutoCloseable {

    /// How its cells are held apart.
    enum Form {
        /// By signs within a text, so that a sign too many shifts all cells behind it.
        DELIMITED,
        /// Each in a place of its own.
        WORKBOOK
    }

    Form form();

    /// All rows, the empty ones included as far as the file has them.
    Stream<SheetRow> rows();

    @Override
    void close() throws IOException;
}
