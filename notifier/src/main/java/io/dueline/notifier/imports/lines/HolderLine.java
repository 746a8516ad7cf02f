package io.dueline.notifier.imports.lines;

import io.dueline.notifier.owner.Unit;

import java.util.List;
import java.util.Optional;

/// A row that says who owns a unit.
public sealed interface HolderLine permits BillLine, OwnerLine {

    Person owner();

    List<String> units();

    /// Nothing if the sheet does not say.
    Optional<Unit.Kind> kind();

    /// The reference of the owner: their number, else one made of name and telephone, else of the
    /// unit. The same sheet makes the same one again.
    default String reference() {
        return owner().reference().orElseGet(() -> "U-" + units().getFirst());
    }
}
