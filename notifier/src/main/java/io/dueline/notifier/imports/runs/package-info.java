/// In: sheets that staff and billing systems hand in. Out: runs that are read, compared and carried
/// out step by step, each step kept before the next begins, so that any instance can go on.
/// Door: `Runs`. Owns the tables `import_…`.
@NullMarked
package io.dueline.notifier.imports.runs;

import org.jspecify.annotations.NullMarked;
