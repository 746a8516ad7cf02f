/// In: the wish to run a round, and the day that goes on. Out: letters for everybody to whom
/// something is due.
/// Door: `Rounds`. It also gives the last word before a reminder leaves, and logs every contact a
/// message made.
@NullMarked
package io.dueline.notifier.campaign;

import org.jspecify.annotations.NullMarked;
