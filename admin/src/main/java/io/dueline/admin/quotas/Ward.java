package io.dueline.admin.quotas;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.quota.Care;

import org.jspecify.annotations.Nullable;

/// An owner in arrears, and who cares for them.
///
/// @param staff the name of whose the owner is
/// @param standIn the name of who stands in, where somebody does
record Ward(
        Owner owner,
        Care care,
        Money overdue,
        long oldestAgeInDays,
        String staff,
        @Nullable String standIn) {}
