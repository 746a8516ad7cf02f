package io.dueline.notifier.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// The numbers of the collection plan. The company's come from the settings; a community may
/// override each of them in its own row, and inherits the rest.
///
/// @param windows when we may begin to speak, in the community's zone (source plan, chapter 3)
/// @param roundDays how long a round lasts; every owner in arrears is reached within it
/// @param promiseHorizonDays how far ahead a promised day may lie
/// @param graceDays days after a promised day before it counts as broken
/// @param saysPaidDays silence after an owner says the money is already on its way
/// @param linkDays how long a pay link lives
/// @param acknowledgeWithin how soon a repair team should accept a case
/// @param resolveWithin how soon a case should be done
@Validated
@ConfigurationProperties("dueline.rules")
public record CommunityRules(
        @Valid @NotNull Windows windows,
        @Min(1) @DefaultValue("5") int roundDays,
        @Min(1) @DefaultValue("30") int promiseHorizonDays,
        @Min(0) @DefaultValue("1") int graceDays,
        @Min(1) @DefaultValue("3") int saysPaidDays,
        @Min(1) @DefaultValue("14") int linkDays,
        @NotNull @DefaultValue("4h") Duration acknowledgeWithin,
        @NotNull @DefaultValue("3d") Duration resolveWithin) {

    public CommunityRules {
        windows = windows == null ? Windows.ofThePlan() : windows;
    }

    /// Contact windows on weekdays and at weekends.
    public record Windows(@NotNull List<Span> weekday, @NotNull List<Span> weekend) {

        /// 9:30–12:00 and 15:00–18:00, at weekends from 10:30.
        public static Windows ofThePlan() {
            var afternoon = new Span(LocalTime.of(15, 0), LocalTime.of(18, 0));
            return new Windows(
                    List.of(new Span(LocalTime.of(9, 30), LocalTime.of(12, 0)), afternoon),
                    List.of(new Span(LocalTime.of(10, 30), LocalTime.of(12, 0)), afternoon));
        }
    }

    /// A span of wall time on one day; the end is no longer in it.
    public record Span(@NotNull LocalTime from, @NotNull LocalTime until) {
        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "a contact window ends after it begins, unlike " + from + "–" + until);
            }
        }
    }

    /// The company's rules with those of a community laid over them.
    ///
    /// @param own the community's values, each written as its [Rule] wants it
    CommunityRules with(Map<Rule, String> own) {
        return new CommunityRules(
                new Windows(
                        spans(own, Rule.WEEKDAY_WINDOWS, windows.weekday()),
                        spans(own, Rule.WEEKEND_WINDOWS, windows.weekend())),
                days(own, Rule.ROUND_DAYS, roundDays),
                days(own, Rule.PROMISE_HORIZON_DAYS, promiseHorizonDays),
                days(own, Rule.GRACE_DAYS, graceDays),
                days(own, Rule.SAYS_PAID_DAYS, saysPaidDays),
                days(own, Rule.LINK_DAYS, linkDays),
                time(own, Rule.ACKNOWLEDGE_WITHIN, acknowledgeWithin),
                time(own, Rule.RESOLVE_WITHIN, resolveWithin));
    }

    private static List<Span> spans(Map<Rule, String> own, Rule rule, List<Span> company) {
        var value = own.get(rule);
        return value == null ? company : Spans.of(value);
    }

    private static int days(Map<Rule, String> own, Rule rule, int company) {
        var value = own.get(rule);
        return value == null ? company : Integer.parseInt(value);
    }

    private static Duration time(Map<Rule, String> own, Rule rule, Duration company) {
        var value = own.get(rule);
        return value == null ? company : Duration.parse(value);
    }
}
