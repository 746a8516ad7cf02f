package io.dueline.notifier.billing;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;

import java.time.LocalDate;
import java.util.List;

/// An invoice as a sheet or a billing system names it. A known one is recognised by its reference
/// and corrected; charges it no longer names stand.
public record NewInvoice(
        CommunityId community,
        OwnerId owner,
        UnitId unit,
        String reference,
        Period period,
        LocalDate dueOn,
        List<Charge> charges) {}
