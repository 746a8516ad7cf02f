package io.dueline.notifier.community;

import java.time.ZoneId;
import java.util.Currency;

/// A community as it is founded; the parts mean what they mean in [Community].
public record NewCommunity(
        String code,
        String nameZh,
        String nameEn,
        String senderZh,
        String senderEn,
        String servicePhone,
        ZoneId zone,
        Currency currency) {}
