package io.dueline.notifier.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The custom properties a style sheet sets, by the selector that sets them.
record StyleSheet(Map<String, Map<String, String>> rules) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern PROPERTY = Pattern.compile("--([\\w-]+):\\s*([^;]+);");

    static StyleSheet parse(String css) {
        var rules = new LinkedHashMap<String, Map<String, String>>();
        RULE.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .forEach(rule -> rules.put(rule.group(1).strip(), properties(rule.group(2))));
        return new StyleSheet(rules);
    }

    /// What the rule whose selector ends in this text sets.
    Map<String, String> of(String selector) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().endsWith(selector))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + selector));
    }

    List<String> names(String selector) {
        return List.copyOf(of(selector).keySet());
    }

    private static Map<String, String> properties(String body) {
        return PROPERTY.matcher(body)
                .results()
                .collect(
                        Collectors.toMap(
                                property -> property.group(1),
                                StyleSheet::value,
                                (_, later) -> later,
                                LinkedHashMap::new));
    }

    private static String value(MatchResult property) {
        return property.group(2).replaceAll("\\s+", " ").strip();
    }
}
