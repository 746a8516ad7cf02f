package io.dueline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which module owns which table, who points at it and who writes it, read from migrations and
/// sources as text.
final class Tables {

    /// A file with the module it lies in, and its package if it is Java.
    record Source(String module, String place, String text) {}

    private static final Pattern CREATES =
            Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(\\w+)");
    private static final Pattern ALTERS =
            Pattern.compile("(?i)alter\\s+table\\s+(?:only\\s+)?(\\w+)");
    private static final Pattern POINTS_AT = Pattern.compile("(?i)\\breferences\\s+(\\w+)");
    private static final Pattern WRITES =
            Pattern.compile(
                    "(?i)\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|(?<!for"
                        + " )(?<!no key )(?<!do"
                        + " )update)\\s+(?!set\\b|skip\\b|of\\b|nowait\\b)([a-z_]+)");
    private static final Pattern STRINGS =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*");

    private final Map<String, String> owners = new TreeMap<>();
    private final List<String> wrongs = new ArrayList<>();

    /// @param migrations in any order
    /// @param sources Java files of main code
    static List<String> wrongsIn(List<Source> migrations, List<Source> sources) {
        var tables = new Tables();
        migrations.forEach(tables::readOwners);
        migrations.forEach(tables::checkMigration);
        tables.checkWriters(sources);
        return tables.wrongs;
    }

    private void readOwners(Source migration) {
        found(CREATES, migration).forEach(table -> own(table, migration));
    }

    private void own(String table, Source migration) {
        var before = owners.putIfAbsent(table, migration.module());
        if (before != null) {
            wrongs.add("%s creates %s a second time".formatted(migration.place(), table));
        }
    }

    private void checkMigration(Source migration) {
        found(ALTERS, migration)
                .filter(table -> !migration.module().equals(owners.get(table)))
                .forEach(table -> wrongs.add(migration.place() + " alters foreign " + table));
        found(POINTS_AT, migration)
                .filter(table -> !isUpstream(migration.module(), table))
                .forEach(table -> wrongs.add(migration.place() + " points downstream at " + table));
        found(WRITES, migration)
                .filter(owners::containsKey)
                .filter(table -> !migration.module().equals(owners.get(table)))
                .forEach(table -> wrongs.add(migration.place() + " fills foreign " + table));
    }

    private boolean isUpstream(String module, String table) {
        var owner = House.MODULES.indexOf(owners.getOrDefault(table, ""));
        return owner >= 0 && owner <= House.MODULES.indexOf(module);
    }

    private void checkWriters(List<Source> sources) {
        var writers = new TreeMap<String, Set<String>>();
        for (var source : sources) {
            writtenBy(source).forEach(table -> note(writers, table, source));
        }
        writers.forEach(this::checkSoleWriter);
    }

    private void note(Map<String, Set<String>> writers, String table, Source source) {
        var owner = owners.get(table);
        if (owner == null) {
            wrongs.add("%s writes %s, which no migration creates".formatted(source.place(), table));
            return;
        }
        if (!owner.equals(source.module())) {
            wrongs.add("%s writes %s of %s".formatted(source.place(), table, owner));
        }
        writers.computeIfAbsent(table, _ -> new TreeSet<>()).add(packageOf(source));
    }

    private void checkSoleWriter(String table, Set<String> packages) {
        if (packages.size() > 1) {
            wrongs.add("%s is written by %s".formatted(table, packages));
        }
    }

    /// In a `…Rows` every statement counts; elsewhere only what is about a table we know.
    private Stream<String> writtenBy(Source source) {
        var isRows = source.place().endsWith("Rows.java");
        return STRINGS.matcher(source.text())
                .results()
                .flatMap(Tables::inString)
                .filter(table -> isRows || owners.containsKey(table))
                .distinct();
    }

    private static Stream<String> inString(MatchResult string) {
        var text = string.group(1) == null ? string.group(2) : string.group(1);
        return WRITES.matcher(text).results().map(write -> write.group(1).toLowerCase());
    }

    private static Stream<String> found(Pattern what, Source source) {
        var sql = SQL_COMMENT.matcher(source.text()).replaceAll("");
        return what
                .matcher(sql)
                .results()
                .map(hit -> hit.group(1).toLowerCase())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static String packageOf(Source source) {
        return source.place().substring(0, source.place().lastIndexOf('/'));
    }
}
