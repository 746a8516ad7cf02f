package io.dueline.notifier.community;

/// What a community is called and who speaks for it; the parts mean what they mean in [Community].
public record CommunityNames(
        String nameZh, String nameEn, String senderZh, String senderEn, String servicePhone) {}
