package io.dueline.notifier.billing.imports;

import java.io.IOException;
import java.util.stream.Stream;

/// A sheet that is read row by row, once. Reading blocks.
interface Sheet extends AutoCloseable {

    /// All rows, the empty ones included as far as the file has them.
    Stream<SheetRow> rows();

    @Override
    void close() throws IOException;
}
