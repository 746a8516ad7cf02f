package io.dueline.notifier.imports.lines;

/// What one row says.
public sealed interface SheetLine permits BillLine, InvoiceLine, OwnerLine, PaymentLine {

    /// As the spreadsheet numbers it.
    int row();
}
