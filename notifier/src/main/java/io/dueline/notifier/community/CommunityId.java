package io.dueline.notifier.community;

public record CommunityId(long value) {}
