package io.dueline.notifier.billing.imports;

import java.util.List;

/// A row after it was read.
sealed interface Judged {

    record Good(ArrearsRow row) implements Judged {}

    record Bad(List<Fault> faults) implements Judged {}
}
