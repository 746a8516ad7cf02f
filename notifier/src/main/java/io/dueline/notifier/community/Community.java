package io.dueline.notifier.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/// A residential estate or commercial complex, in whose zone its days are counted and in whose
/// currency its fees are due.
///
/// @param code the short name the company uses for it, unique, as in `hongan`
/// @param sender who signs its messages, in Chinese and in English
/// @param servicePhone the number an owner may call, as people write it
public record Community(
        CommunityId id,
        String code,
        String nameZh,
        String nameEn,
        String senderZh,
        String senderEn,
        String servicePhone,
        ZoneId zone,
        Currency currency,
        CommunityRules rules) {

    /// The day it is there at the given moment.
    public LocalDate dayAt(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public Calendar calendar() {
        return new Calendar(rules.windows(), zone);
    }
}
