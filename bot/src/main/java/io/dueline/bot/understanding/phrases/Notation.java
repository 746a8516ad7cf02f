package io.dueline.bot.understanding.phrases;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How phrases are written: see `README.txt` beside the rule data.
final class Notation {

    private static final Map<String, Notation> KNOWN =
            Map.of("zh", new Notation("zh"), "en", new Notation("en"));

    private static final String WHOLE_FROM = "^[\\p{P}\\p{S}\\s]*";
    private static final String WHOLE_TO = "[\\p{P}\\p{S}\\s吧啊呢哦了呀嘛的哈啦]*$";

    private final boolean chinese;
    private final Map<String, String> words = new HashMap<>();

    private Notation(String language) {
        this.chinese = language.equals("zh");
        for (String line : RuleFile.lines(language + "/words.txt")) {
            String[] sides = line.split(" = ", 2);
            words.put(sides[0].strip(), sides[1].strip());
        }
    }

    static Notation of(String language) {
        return KNOWN.getOrDefault(language, new Notation(language));
    }

    Phrase phrase(String file, String line) {
        boolean guard = line.startsWith("- ");
        boolean whole = line.startsWith("= ");
        String written = guard || whole ? line.substring(2).strip() : line;
        String pattern = whole ? WHOLE_FROM + bounded(written) + WHOLE_TO : bounded(written);
        return new Phrase(file + ": " + written, Pattern.compile(pattern), chinese, guard);
    }

    private String bounded(String written) {
        String body = "(?:" + translated(written) + ")";
        boolean words = !chinese && !written.startsWith("？");
        return words ? "(?<![a-z0-9])" + body + "(?![a-z0-9])" : body;
    }

    private String translated(String written) {
        String text = written;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("@" + word.getKey() + "@", "(" + word.getValue() + ")");
        }
        return signs(text);
    }

    private String signs(String written) {
        String text = chinese ? written : written.replace(" ~ ", "~");
        return text.codePoints().mapToObj(this::sign).collect(Collectors.joining());
    }

    private String sign(int point) {
        return switch (point) {
            case '(' -> "(?:";
            case ')', '|', '?' -> Character.toString(point);
            case '*' -> "{0,3}";
            case '+' -> "{1,3}";
            case '$' -> "\\s*$";
            case '_' -> ".";
            case '？' -> "\\?";
            case '#' -> "[0-9一二三四五六七八九十]{1,4}";
            case '[' -> "(?<!";
            case ']' -> ")";
            case '~' -> chinese ? "[^。!?\\n]{0,8}?" : "\\s+(?:[^\\s.!?]+\\s+){0,4}?";
            case ' ' -> chinese ? "(?:\\s*)" : "(?:[\\s,]{1,9})";
            case '\'' -> "'?";
            default -> Pattern.quote(Character.toString(point));
        };
    }
}
