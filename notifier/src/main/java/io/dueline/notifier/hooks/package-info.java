/// In: what happened to payments, promises, cases and messages. Out: signed posts to the systems
/// that asked to be told, repeated until they are taken, with a log of every one.
/// Doors: `Hooks`, which whoever makes such a thing happen calls in the same transaction;
/// `HookEndpoints` and `HookLog` for the page of operators.
@NullMarked
package io.dueline.notifier.hooks;

import org.jspecify.annotations.NullMarked;
