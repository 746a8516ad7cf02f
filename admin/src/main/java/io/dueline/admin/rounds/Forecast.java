package io.dueline.admin.rounds;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.campaign.Foreseen;
import io.dueline.notifier.community.Community;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a round would begin with if it were started now.
///
/// @param opens when messages leave; in the past if the contact window is open
record Forecast(
        Money owed,
        int owners,
        int notices,
        Money noticed,
        List<Group> others,
        boolean windowOpen,
        Instant opens,
        int days) {

    /// Owners who get no notice, for one reason.
    record Group(String reason, int owners, Money owed) {}

    static Forecast of(Community community, Instant now, List<Foreseen> foreseen) {
        var notices = foreseen.stream().filter(Foreseen::getsNotice).toList();
        var calendar = community.calendar();
        return new Forecast(
                sum(foreseen, community),
                foreseen.size(),
                notices.size(),
                sum(notices, community),
                groups(foreseen, community),
                calendar.open(now).isPresent(),
                calendar.openOrNext(now).opens(),
                community.rules().roundDays());
    }

    public int withoutNotice() {
        return owners - notices;
    }

    private static List<Group> groups(List<Foreseen> foreseen, Community community) {
        return foreseen.stream()
                .filter(one -> !one.getsNotice())
                .collect(Collectors.groupingBy(Foreseen::reason))
                .entrySet()
                .stream()
                .map(reason -> group(reason, community))
                .sorted(Comparator.comparingInt(Group::owners).reversed())
                .toList();
    }

    private static Group group(Map.Entry<String, List<Foreseen>> reason, Community community) {
        return new Group(
                reason.getKey(), reason.getValue().size(), sum(reason.getValue(), community));
    }

    private static Money sum(List<Foreseen> foreseen, Community community) {
        return foreseen.stream()
                .map(Foreseen::overdue)
                .reduce(Money.zero(community.currency()), Money::plus);
    }
}
