/// In: operators who make and revoke keys of programs. Out: the page of API keys. Nobody may call
/// it.
@NullMarked
package io.dueline.admin.settings.keys;

import org.jspecify.annotations.NullMarked;
