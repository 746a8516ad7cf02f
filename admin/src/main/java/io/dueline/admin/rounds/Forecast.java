package io.dueline.admin.rounds;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
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

    /// What the policy decides for one owner.
    record Judged(Money owed, Decision decision, String reason) {

        boolean isNotice() {
            return decision instanceof Decision.Due;
        }
    }

    static Forecast of(Community community, Instant now, List<Judged> judged) {
        var notices = judged.stream().filter(Judged::isNotice).toList();
        var calendar = community.calendar();
        return new Forecast(
                sum(judged, community),
                judged.size(),
                notices.size(),
                sum(notices, community),
                groups(judged, community),
                calendar.open(now).isPresent(),
                calendar.openOrNext(now).opens(),
                community.rules().roundDays());
    }

    public int withoutNotice() {
        return owners - notices;
    }

    private static List<Group> groups(List<Judged> judged, Community community) {
        return judged.stream()
                .filter(one -> !one.isNotice())
                .collect(Collectors.groupingBy(Judged::reason))
                .entrySet()
                .stream()
                .map(reason -> group(reason, community))
                .sorted(Comparator.comparingInt(Group::owners).reversed())
                .toList();
    }

    private static Group group(Map.Entry<String, List<Judged>> reason, Community community) {
        return new Group(
                reason.getKey(), reason.getValue().size(), sum(reason.getValue(), community));
    }

    private static Money sum(List<Judged> judged, Community community) {
        return judged.stream()
                .map(Judged::owed)
                .reduce(Money.zero(community.currency()), Money::plus);
    }
}
