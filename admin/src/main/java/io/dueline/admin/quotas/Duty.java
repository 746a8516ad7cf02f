package io.dueline.admin.quotas;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.quota.Absence;

import java.util.List;

/// What one assistant has to do.
///
/// @param share in percent of what a full place takes
/// @param owners whose they are and who owe something
/// @param standsInFor how many owners of others they care for now
/// @param effort what they carry now, in tenths of a plain owner
/// @param owed what all those they care for now owe
/// @param absences that are not over
record Duty(
        long staff,
        String name,
        boolean gone,
        int share,
        int owners,
        int standsInFor,
        int effort,
        Money owed,
        boolean away,
        List<Absence> absences) {}
