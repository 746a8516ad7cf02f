package io.dueline.bot.understanding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dueline.bot.understanding.phrases.Hit;
import io.dueline.bot.understanding.phrases.Phrases;
import io.dueline.bot.understanding.phrases.RuleFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong, and with what: by phrases that complain, or by the name of a thing together with
/// a fault.
final class Complaints {

    /// A topic and the words that gave it.
    record Cause(Topic topic, Hit hit) {}

    private final Map<Topic, List<Phrases>> complaining = new EnumMap<>(Topic.class);
    private final Map<Topic, List<Phrases>> naming = new EnumMap<>(Topic.class);

    Complaints() {
        for (String language : List.of("zh", "en")) {
            sections(language).forEach((topic, lines) -> add(language, topic, lines));
        }
    }

    /// What the message complains about.
    Optional<Cause> complaint(Message message) {
        Optional<Cause> outright = strongest(complaining, message);
        return outright.isPresent() ? outright : fault(message).or(() -> general(message));
    }

    /// What the message is about, where it is known already that something is wrong.
    Topic topic(Message message) {
        return complaint(message)
                .filter(cause -> cause.topic() != Topic.OTHER)
                .or(() -> strongest(naming, message))
                .map(Cause::topic)
                .orElse(Topic.OTHER);
    }

    private Optional<Cause> fault(Message message) {
        return Themes.FAULT
                .first(message.text())
                .flatMap(
                        fault ->
                                strongest(naming, message)
                                        .map(named -> new Cause(named.topic(), fault)));
    }

    private Optional<Cause> general(Message message) {
        return Themes.GENERAL.first(message.text()).map(hit -> new Cause(Topic.OTHER, hit));
    }

    /// The topic with the most hits; of equals the first.
    private static Optional<Cause> strongest(Map<Topic, List<Phrases>> phrases, Message message) {
        Map<Topic, List<Hit>> hits = new EnumMap<>(Topic.class);
        phrases.forEach((topic, all) -> put(hits, topic, all, message.text()));
        return hits.entrySet().stream()
                .max(
                        Comparator.<Map.Entry<Topic, List<Hit>>>comparingInt(
                                        entry -> entry.getValue().size())
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(entry -> new Cause(entry.getKey(), entry.getValue().getFirst()));
    }

    private static void put(
            Map<Topic, List<Hit>> hits, Topic topic, List<Phrases> phrases, String text) {
        List<Hit> found = phrases.stream().flatMap(theme -> theme.hits(text)).toList();
        if (!found.isEmpty()) {
            hits.put(topic, found);
        }
    }

    private void add(String language, Topic topic, List<String> lines) {
        String theme = "topics/" + topic.code();
        Map<Boolean, List<String>> kinds =
                lines.stream()
                        .filter(line -> !line.startsWith("- "))
                        .collect(groupingBy(line -> line.startsWith("+ "), toList()));
        List<String> guards = lines.stream().filter(line -> line.startsWith("- ")).toList();
        put(complaining, topic, language, theme, kinds.getOrDefault(true, List.of()), guards);
        put(naming, topic, language, theme, kinds.getOrDefault(false, List.of()), guards);
    }

    private static void put(
            Map<Topic, List<Phrases>> into,
            Topic topic,
            String language,
            String theme,
            List<String> lines,
            List<String> guards) {
        List<String> all =
                Stream.concat(lines.stream(), guards.stream())
                        .map(line -> line.startsWith("+ ") ? line.substring(2) : line)
                        .toList();
        into.computeIfAbsent(topic, _ -> new ArrayList<>()).add(Phrases.of(language, theme, all));
    }

    private static Map<Topic, List<String>> sections(String language) {
        List<String[]> lines = new ArrayList<>();
        String section = "";
        for (String line : RuleFile.lines(language + "/topics.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else {
                lines.add(new String[] {section, line});
            }
        }
        return lines.stream()
                .collect(groupingBy(line -> topic(line[0]), mapping(line -> line[1], toList())));
    }

    private static Topic topic(String code) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such topic: " + code));
    }
}
