/// In: orders, as a payment provider gets them. Out: a checkout with play money, and word of how it
/// went, through the door any provider's word comes in by.
/// Nobody may call it. It is there only where `dueline.paylink.sandbox` is true.
@NullMarked
package io.dueline.notifier.paylink.sandbox;

import org.jspecify.annotations.NullMarked;
