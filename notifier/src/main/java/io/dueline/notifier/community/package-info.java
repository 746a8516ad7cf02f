/// In: communities and their settings. Out: a community with its rules resolved, and its calendar
/// of contact windows.
/// Door: `Communities`. Everybody may call it; it knows nobody but `live`.
@NullMarked
package io.dueline.notifier.community;

import org.jspecify.annotations.NullMarked;
