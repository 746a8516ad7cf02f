package io.dueline.notifier.imports.lines;

import io.dueline.notifier.owner.Unit;

import java.util.List;
import java.util.Optional;

/// An owner and what they own.
public record OwnerLine(int row, Person owner, List<String> units, Optional<Unit.Kind> kind)
        implements SheetLine, HolderLine {

    @Override
    public String toString() {
        return "OwnerLine[" + row + "]";
    }
}
