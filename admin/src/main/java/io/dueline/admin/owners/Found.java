package io.dueline.admin.owners;

import io.dueline.notifier.owner.OwnerId;

import java.util.List;

/// One page of what a search found.
///
/// @param total how many there are on all pages
record Found(List<OwnerId> owners, long total) {}
