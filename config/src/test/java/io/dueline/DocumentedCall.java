package io.dueline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call of the API as a page of ours writes it for curl.
///
/// @param body nothing where none is sent
/// @param file the path of a file that is sent instead
record DocumentedCall(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable String file) {

    private static final String HOST = "localhost:8080";
    private static final String FILE = "file=@";

    /// Reads the commands of a block, with the variables set so far.
    static List<DocumentedCall> read(String block, Map<String, String> variables) {
        var calls = new ArrayList<DocumentedCall>();
        for (var command : Shell.commands(block, variables)) {
            if (command.getFirst().equals("curl")) {
                calls.add(of(command.subList(1, command.size())));
            }
        }
        return calls;
    }

    private static DocumentedCall of(List<String> words) {
        var options = new LinkedHashMap<String, String>();
        var headers = new LinkedHashMap<String, String>();
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "-H" -> {
                    var header = rest.next().split(": ", 2);
                    headers.put(header[0], header[1]);
                }
                case "-X", "-d", "-F" -> options.put(word, rest.next());
                default -> options.put("address", word);
            }
        }
        return new DocumentedCall(
                options.getOrDefault("-X", hasBody(options) ? "POST" : "GET"),
                path(options.getOrDefault("address", "")),
                Map.copyOf(headers),
                options.get("-d"),
                file(options.get("-F")));
    }

    private static boolean hasBody(Map<String, String> options) {
        return options.containsKey("-d") || options.containsKey("-F");
    }

    private static String path(String address) {
        if (!address.startsWith(HOST)) {
            throw new IllegalArgumentException("no address of ours: " + address);
        }
        return address.substring(HOST.length());
    }

    private static @Nullable String file(@Nullable String part) {
        return part == null ? null : part.substring(FILE.length());
    }

    /// As much of a shell as our pages use: quotes, variables, lines that go on.
    private static final class Shell {

        private final String text;
        private final Map<String, String> variables;
        private final List<List<String>> commands = new ArrayList<>();
        private List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean begun;
        private int at;

        private Shell(String text, Map<String, String> variables) {
            this.text = text + "\n";
            this.variables = variables;
        }

        static List<List<String>> commands(String block, Map<String, String> variables) {
            var shell = new Shell(block, variables);
            while (shell.at < shell.text.length()) {
                shell.step();
            }
            return shell.commands;
        }

        private void step() {
            var next = text.charAt(at++);
            switch (next) {
                case '\'' -> quoted('\'');
                case '"' -> quoted('"');
                case '\\' -> at++;
                case ' ' -> endWord();
                case '\n' -> endCommand();
                default -> add(next);
            }
        }

        private void quoted(char end) {
            var until = text.indexOf(end, at);
            var inside = text.substring(at, until);
            word.append(end == '"' ? filled(inside) : inside);
            begun = true;
            at = until + 1;
        }

        private String filled(String inside) {
            var filled = inside;
            for (var variable : variables.entrySet()) {
                filled = filled.replace("$" + variable.getKey(), variable.getValue());
            }
            return filled;
        }

        private void add(char next) {
            word.append(next);
            begun = true;
        }

        private void endWord() {
            if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
        }

        private void endCommand() {
            endWord();
            if (words.size() == 1 && words.getFirst().matches("[A-Z]+=.*")) {
                var set = words.getFirst().split("=", 2);
                variables.put(set[0], set[1]);
            } else if (!words.isEmpty()) {
                commands.add(List.copyOf(words));
            }
            words = new ArrayList<>();
        }
    }
}
