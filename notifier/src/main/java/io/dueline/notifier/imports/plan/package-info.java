/// In: what rows say, and what the house knows of those they name. Out: what taking them in will
/// change, what speaks against it, and who would owe how much then.
/// `Plan` is the door. Pure: the same plan is made for a preview and again when it is carried out.
@NullMarked
package io.dueline.notifier.imports.plan;

import org.jspecify.annotations.NullMarked;
