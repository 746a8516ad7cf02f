package io.dueline.admin.settings.teams;

import static io.dueline.admin.settings.Wrongs.clean;

import io.dueline.admin.settings.Wrongs;
import io.dueline.bot.cases.NewTeam;
import io.dueline.bot.cases.Team;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.PhoneNumber;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What is typed about a team. Without an address it is told by staff.
record TeamForm(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Language reads,
        @Nullable ChannelKind channel,
        @Nullable String address,
        @Nullable ChannelKind supervisorChannel,
        @Nullable String supervisor) {

    private static final String HOME_REGION = "CN";
    private static final int LONGEST_ADDRESS = 80;

    static TeamForm blank() {
        return new TeamForm("", "", Language.ZH, ChannelKind.SMS, "", ChannelKind.SMS, "");
    }

    static TeamForm of(Team team) {
        return new TeamForm(
                team.nameZh(),
                team.nameEn(),
                team.language(),
                kind(team.address()),
                value(team.address()),
                kind(team.supervisor()),
                value(team.supervisor()));
    }

    NewTeam in(CommunityId community) {
        return new NewTeam(
                community,
                clean(nameZh),
                clean(nameEn),
                Optional.ofNullable(reads).orElse(Language.ZH),
                read(channel, address).orElse(null),
                read(supervisorChannel, supervisor).orElse(null));
    }

    Wrongs wrongs() {
        return Wrongs.NONE
                .unlessName(clean(nameZh), "nameZh")
                .unlessName(clean(nameEn), "nameEn")
                .unless(isFine(channel, address), "address", wrong(channel))
                .unless(
                        isFine(supervisorChannel, supervisor),
                        "supervisor",
                        wrong(supervisorChannel));
    }

    private static boolean isFine(@Nullable ChannelKind kind, @Nullable String typed) {
        return clean(typed).isEmpty() || read(kind, typed).isPresent();
    }

    private static String wrong(@Nullable ChannelKind kind) {
        return isByNumber(kind) ? "phone" : "address";
    }

    private static boolean isByNumber(@Nullable ChannelKind kind) {
        return kind == null || kind == ChannelKind.SMS || kind == ChannelKind.WHATSAPP;
    }

    private static Optional<Address> read(@Nullable ChannelKind kind, @Nullable String typed) {
        var written = clean(typed);
        var chosen = Optional.ofNullable(kind).orElse(ChannelKind.SMS);
        return (isByNumber(kind)
                        ? PhoneNumber.parse(written, HOME_REGION).map(PhoneNumber::e164)
                        : Optional.of(written).filter(TeamForm::isAnId))
                .map(value -> new Address(chosen, value));
    }

    private static boolean isAnId(String written) {
        return !written.isEmpty()
                && written.length() <= LONGEST_ADDRESS
                && written.chars().noneMatch(Character::isWhitespace);
    }

    private static ChannelKind kind(@Nullable Address address) {
        return address == null ? ChannelKind.SMS : address.kind();
    }

    private static String value(@Nullable Address address) {
        return address == null ? "" : address.value();
    }

    /// Prints no number.
    @Override
    public String toString() {
        return "TeamForm[" + reads + "]";
    }
}
