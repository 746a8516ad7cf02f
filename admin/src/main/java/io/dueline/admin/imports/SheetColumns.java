package io.dueline.admin.imports;

import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.columns.SheetKind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The columns of a kind of sheet as the page explains them; what they are called stands in the
/// words of the import.
public record SheetColumns(SheetKind kind, List<Column> columns) {

    private static final Map<Heading, String> EXAMPLES = examples();

    static final List<SheetColumns> ALL =
            Stream.of(SheetKind.values()).map(SheetColumns::of).toList();

    /// One of them.
    ///
    /// @param code as in `imports.column.<code>`
    /// @param example what may stand in it, in either language
    public record Column(String code, Need need, String example) {}

    /// Whether a sheet can do without it.
    public enum Need {
        NEEDED,
        OPTIONAL;

        public boolean isNeeded() {
            return this == NEEDED;
        }
    }

    private static SheetColumns of(SheetKind kind) {
        return new SheetColumns(
                kind,
                Stream.concat(
                                kind.needed().stream().map(one -> column(one, Need.NEEDED)),
                                kind.optional().stream().map(one -> column(one, Need.OPTIONAL)))
                        .toList());
    }

    private static Column column(Heading heading, Need need) {
        return new Column(heading.code(), need, EXAMPLES.getOrDefault(heading, ""));
    }

    private static Map<Heading, String> examples() {
        var examples = new EnumMap<Heading, String>(Heading.class);
        examples.put(Heading.OWNER_REFERENCE, "HA-0501");
        examples.put(Heading.OWNER_NAME, "陈伟");
        examples.put(Heading.PHONE, "139 0000 0501、139 0000 0502");
        examples.put(Heading.UNIT, "3-2-501");
        examples.put(Heading.KIND, "住宅 / shop");
        examples.put(Heading.LANGUAGE, "中文 / en");
        examples.put(Heading.HOUSEKEEPER, "周敏");
        examples.put(Heading.INVOICE, "WY-2026-0501");
        examples.put(Heading.ITEM, "物业费 / Property fee");
        examples.put(Heading.PERIOD, "2026 / 2026.1-2026.12");
        examples.put(Heading.DUE_ON, "2026-03-31");
        examples.put(Heading.AMOUNT, "3,007.20");
        examples.put(Heading.PAID, "1,000.00");
        examples.put(Heading.PAID_ON, "2026-04-15");
        examples.put(Heading.METHOD, "微信支付 / Bank transfer");
        examples.put(Heading.REFERENCE, "ZZ-20261012-0077");
        return examples;
    }
}
