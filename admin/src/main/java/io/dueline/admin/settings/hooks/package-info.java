/// In: operators who say which systems are told of what. Out: the page of webhooks and the log of
/// each. Nobody may call it.
@NullMarked
package io.dueline.admin.settings.hooks;

import org.jspecify.annotations.NullMarked;
