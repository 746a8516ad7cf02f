package io.dueline.admin.settings.communities;

import static io.dueline.admin.settings.Wrongs.clean;

import io.dueline.admin.settings.Wrongs;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityNames;
import io.dueline.notifier.community.NewCommunity;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is typed about a community; code, zone and currency only when it is founded.
record CommunityForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String senderZh,
        @Nullable String senderEn,
        @Nullable String servicePhone,
        @Nullable String zone,
        @Nullable String currency) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern PHONE =
            Pattern.compile("(?=(?:\\D*\\d){3})[+\\d][\\d ()\\-]{2,29}");
    private static final int LONGEST_SENDER = 30;

    static CommunityForm blank() {
        return new CommunityForm("", "", "", "", "", "", "Asia/Shanghai", "CNY");
    }

    static CommunityForm of(Community community) {
        return new CommunityForm(
                community.code(),
                community.nameZh(),
                community.nameEn(),
                community.senderZh(),
                community.senderEn(),
                community.servicePhone(),
                community.zone().getId(),
                community.currency().getCurrencyCode());
    }

    NewCommunity toFound() {
        return new NewCommunity(
                codeWanted(),
                clean(nameZh),
                clean(nameEn),
                clean(senderZh),
                clean(senderEn),
                clean(servicePhone),
                ZoneId.of(clean(zone)),
                Currency.getInstance(currencyWanted()));
    }

    CommunityNames names() {
        return new CommunityNames(
                clean(nameZh),
                clean(nameEn),
                clean(senderZh),
                clean(senderEn),
                clean(servicePhone));
    }

    Wrongs wrongsInFounding() {
        return wrongsInNames()
                .unless(CODE.matcher(codeWanted()).matches(), "code", "code")
                .unless(ZoneId.getAvailableZoneIds().contains(clean(zone)), "zone", "zone")
                .unless(isCurrency(currencyWanted()), "currency", "currency");
    }

    Wrongs wrongsInNames() {
        return Wrongs.NONE
                .unlessName(clean(nameZh), "nameZh")
                .unlessName(clean(nameEn), "nameEn")
                .unlessName(clean(senderZh), "senderZh")
                .unless(clean(senderZh).length() <= LONGEST_SENDER, "senderZh", "too-long")
                .unlessName(clean(senderEn), "senderEn")
                .unless(clean(senderEn).length() <= LONGEST_SENDER, "senderEn", "too-long")
                .unless(
                        PHONE.matcher(clean(servicePhone)).matches(),
                        "servicePhone",
                        "service-phone");
    }

    private String codeWanted() {
        return clean(code).toLowerCase(Locale.ROOT);
    }

    private String currencyWanted() {
        return clean(currency).toUpperCase(Locale.ROOT);
    }

    /// One that money is really paid in: it has minor units that are known.
    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
