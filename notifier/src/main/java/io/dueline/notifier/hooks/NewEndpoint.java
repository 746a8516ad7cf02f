package io.dueline.notifier.hooks;

import io.dueline.notifier.community.CommunityId;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Set;

/// A place that asks to be told; the parts mean what they mean in [Endpoint].
///
/// @param by `staff:` and a number
public record NewEndpoint(
        @Nullable CommunityId community, URI url, Set<EventKind> kinds, String by) {}
