/// In: who is hired, changes their post, is disabled or needs a new password. Out: everybody who
/// works here.
/// Owns `/settings/staff`, for operators alone. Nobody may call it.
@NullMarked
package io.dueline.admin.settings.staff;

import org.jspecify.annotations.NullMarked;
