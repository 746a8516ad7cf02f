/// In: a community's teams and the topics each takes. Out: the same, as it stands.
/// Owns `/settings/teams`. Nobody may call it.
@NullMarked
package io.dueline.admin.settings.teams;

import org.jspecify.annotations.NullMarked;
