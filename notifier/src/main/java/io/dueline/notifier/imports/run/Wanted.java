package io.dueline.notifier.imports.run;

import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.run.ImportRun.Manner;

import java.util.Optional;

/// What somebody wants done with a sheet.
///
/// @param file what it is called
/// @param kind nothing leaves it to the headings
/// @param by `api` or `staff:` and a number
public record Wanted(String file, Optional<SheetKind> kind, Manner manner, String by) {}
