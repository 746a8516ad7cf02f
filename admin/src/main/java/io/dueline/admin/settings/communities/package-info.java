/// In: a community to be founded, its names, the rules in which it differs from the company. Out:
/// the same, as it stands.
/// Owns `/settings/communities`. Nobody may call it.
@NullMarked
package io.dueline.admin.settings.communities;

import org.jspecify.annotations.NullMarked;
