/// In: what operators and leaders settle for the company: communities and their rules, staff,
/// teams. Out: pages below `/settings`, one sub-package each.
/// Owns `/settings` and `templates/settings`; this package holds what the sub-packages share.
@NullMarked
package io.dueline.admin.settings;

import org.jspecify.annotations.NullMarked;
