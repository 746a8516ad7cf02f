package io.dueline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of the house as data: which package may import which, and what its doors are. A
/// package that is not in the table may not exist.
final class House {

    /// From the one everybody may import to the one nobody may.
    static final List<String> MODULES = List.of("notifier", "bot", "admin", "config");

    /// What everybody may import, because it knows nobody, or only the words of `owner`.
    static final Set<String> COMMON =
            Set.of(
                    "notifier.trace",
                    "notifier.schedule",
                    "notifier.live",
                    "notifier.sql",
                    "notifier.site",
                    "notifier.paging",
                    "notifier.look");

    /// What a package may import beside the common ones; the name of a module means all of it.
    static final Map<String, Set<String>> MAY_IMPORT = mayImport();

    /// The Spring components that may be public.
    static final Map<String, Set<String>> DOORS = doors();

    static final Set<String> NO_NAMES =
            Set.of(
                    "service",
                    "services",
                    "repository",
                    "repositories",
                    "dto",
                    "dtos",
                    "impl",
                    "util",
                    "utils",
                    "common",
                    "helper",
                    "helpers");

    /// What is computed from values alone, and so knows neither Spring nor Reactor.
    static final List<String> PURE =
            List.of(
                    "bot\\.understanding\\..*",
                    "notifier\\.arrears\\.(?!ArrearsBook|Marks|MarkRows|PositionsApi|BilledApi|package-info).*",
                    "notifier\\.cadence\\.CadencePolicy.*",
                    "bot\\.conversation\\.Transition.*");

    /// Who may subscribe, and why. Nobody may block.
    static final Map<String, String> SUBSCRIBERS =
            Map.of(
                    "notifier.schedule.Recurring", "keeps a worker going round",
                    "notifier.schedule.Workers", "listens for hints as long as workers run",
                    "notifier.live.Live", "listens for other instances as long as pages live",
                    "notifier.community.Communities", "loads a cache without a thread of its own",
                    "admin.layout.Counters", "loads a cache without a thread of its own",
                    "admin.staff.FirstOperator", "lets the start wait for the first operator",
                    "config.demo.DemoEstate", "lets the start wait for the estate");

    /// Who may ask the machine for the time: where the one clock is made.
    static final Set<String> CLOCK_MAKERS =
            Set.of("config.clock.ClockWiring", "notifier.schedule.MovableClock");

    private House() {}

    private static Map<String, Set<String>> mayImport() {
        var table = new LinkedHashMap<String, Set<String>>();
        table.put("notifier.trace", words(""));
        table.put("notifier.schedule", words(""));
        table.put("notifier.live", words(""));
        table.put("notifier.sql", words(""));
        table.put("notifier.site", words(""));
        table.put("notifier.paging", words(""));
        table.put("notifier.look", words("notifier.owner"));
        table.put("notifier.community", words(""));
        table.put("notifier.owner", words("notifier.community"));
        table.put("notifier.billing", words("notifier.owner notifier.community"));
        table.put("notifier.access", words(""));
        table.put("notifier.consent", words("notifier.owner"));
        table.put("notifier.arrears", words("notifier.owner notifier.community notifier.billing"));
        table.put(
                "notifier.imports",
                words("notifier.owner notifier.community notifier.billing notifier.arrears"));
        table.put("notifier.quota", words("notifier.owner notifier.community notifier.arrears"));
        table.put("notifier.template", words("notifier.owner notifier.community"));
        table.put("notifier.channel", words("notifier.owner"));
        for (var provider : List.of("twilio", "simulator", "errand")) {
            table.put(
                    "notifier.channel." + provider,
                    words("notifier.channel notifier.owner notifier.community"));
        }
        table.put(
                "notifier.outbox",
                words(
                        "notifier.owner notifier.community notifier.consent notifier.template"
                                + " notifier.channel"));
        table.put("notifier.inbox", words("notifier.owner notifier.consent notifier.channel"));
        table.put("notifier.cadence", words("notifier.owner notifier.community notifier.arrears"));
        table.put("notifier.paylink", words("notifier.owner notifier.community notifier.billing"));
        table.put("notifier.campaign", words("notifier"));
        table.put("notifier.verification", words("notifier"));
        table.put("notifier.hooks", words("notifier"));
        table.put("notifier.privacy", words("notifier"));
        table.put("bot.understanding", words("notifier.owner"));
        table.put("bot.promise", words("notifier"));
        table.put("bot.cases", words("notifier bot.understanding"));
        table.put("bot.conversation", words("notifier bot.understanding bot.promise bot.cases"));
        table.put(
                "bot.selfservice",
                words("notifier bot.understanding bot.promise bot.cases bot.conversation"));
        table.put("admin.staff", words("notifier"));
        table.put("admin.layout", words("notifier bot admin.staff"));
        for (var page :
                List.of(
                        "today",
                        "conversations",
                        "owners",
                        "rounds",
                        "verification",
                        "quotas",
                        "promises",
                        "cases",
                        "campaigns",
                        "measures",
                        "reports",
                        "deliveries",
                        "imports",
                        "settings")) {
            table.put("admin." + page, words("notifier bot admin.layout admin.staff"));
        }
        table.put("config", words("notifier bot admin config"));
        return Map.copyOf(new TreeMap<>(table));
    }

    private static Map<String, Set<String>> doors() {
        return Map.ofEntries(
                Map.entry("notifier.community", words("Communities CommunityRules")),
                Map.entry("notifier.owner", words("OwnerDirectory")),
                Map.entry("notifier.schedule", words("Lease Wakeups")),
                Map.entry("notifier.live", words("Live")),
                Map.entry("notifier.look", words("Formats")),
                Map.entry("notifier.billing", words("Ledger Bills")),
                Map.entry("notifier.consent", words("Consents")),
                Map.entry("notifier.arrears", words("ArrearsBook Marks")),
                Map.entry("notifier.template", words("Templates")),
                Map.entry("notifier.channel", words("Channels")),
                Map.entry("notifier.outbox", words("Outbox")),
                Map.entry("notifier.inbox", words("Inbox")),
                Map.entry("notifier.cadence", words("Stances Holds ContactLog")),
                Map.entry("notifier.paylink", words("PayLinks Checkouts")),
                Map.entry("notifier.campaign", words("Rounds Campaigns")),
                Map.entry("notifier.access", words("ApiKeys FirstAnswers")),
                Map.entry("notifier.privacy", words("Privacy")),
                Map.entry("notifier.imports", words("Imports Runs")),
                Map.entry("notifier.quota", words("Quotas")),
                Map.entry("notifier.verification", words("Verification")),
                Map.entry("notifier.hooks", words("Hooks HookEndpoints HookLog")),
                Map.entry("bot.promise", words("Promises")),
                Map.entry("bot.cases", words("Cases CaseViews Teams TopicWords")),
                Map.entry("bot.conversation", words("Conversations Repairs UnknownNumbers")),
                Map.entry("admin.staff", words("Actors AuditTrail StaffMembers StaffSessions")),
                Map.entry("admin.layout", words("Counters")),
                Map.entry("config", words("RequestNumber")));
    }

    private static Set<String> words(String line) {
        return Stream.of(line.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The feature a package belongs to: the longest name in the table it begins with.
    static Optional<String> featureOf(String packageName) {
        return MAY_IMPORT.keySet().stream()
                .filter(name -> packageName.equals(name) || packageName.startsWith(name + "."))
                .reduce((a, b) -> a.length() > b.length() ? a : b);
    }

    static boolean mayImport(String from, String to) {
        var allowed = MAY_IMPORT.getOrDefault(from, Set.of());
        var module = to.substring(0, to.contains(".") ? to.indexOf('.') : to.length());
        return from.equals(to)
                || COMMON.contains(to)
                || allowed.contains(to)
                || allowed.contains(module) && !isProvider(to);
    }

    /// Providers of channels are known to nobody, not even to those who may import all of notifier.
    static boolean isProvider(String feature) {
        return feature.startsWith("notifier.channel.");
    }
}
