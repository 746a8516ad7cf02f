package io.dueline.admin.imports;

import java.util.List;

/// A column as the page explains it; what it is called stands in the words of the import.
///
/// @param code as in `imports.column.<code>`
/// @param example what may stand in it, in either language
public record SheetColumn(String code, Need need, String example) {

    /// Whether a sheet can do without it.
    public enum Need {
        NEEDED,
        OPTIONAL;

        public boolean isNeeded() {
            return this == NEEDED;
        }
    }

    static final List<SheetColumn> ALL =
            List.of(
                    new SheetColumn("owner_name", Need.NEEDED, "陈伟"),
                    new SheetColumn("unit", Need.NEEDED, "3-2-501"),
                    new SheetColumn("invoice", Need.NEEDED, "WY-2026-0501"),
                    new SheetColumn("item", Need.NEEDED, "物业费 / Property fee"),
                    new SheetColumn("period", Need.NEEDED, "2026 / 2026-01..2026-12"),
                    new SheetColumn("due_on", Need.NEEDED, "2026-03-31"),
                    new SheetColumn("amount", Need.NEEDED, "3,007.20"),
                    new SheetColumn("owner_reference", Need.OPTIONAL, "HA-0501"),
                    new SheetColumn("phone", Need.OPTIONAL, "139 0000 0501"),
                    new SheetColumn("kind", Need.OPTIONAL, "住宅 / shop"),
                    new SheetColumn("language", Need.OPTIONAL, "中文 / en"));
}
