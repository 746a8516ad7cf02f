package io.dueline.notifier.channel.twilio;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A form as it was posted. Twilio names each parameter once; a form that repeats one could mean
/// two things and is refused.
record FormBody(Map<String, String> parameters) {

    private static final int MOST_PARAMETERS = 200;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_VALUE = 32 * 1024;

    /// @throws IllegalArgumentException if it is no form within bounds
    static FormBody parse(String body) {
        var parameters = new HashMap<String, String>();
        for (var pair : body.split("&", MOST_PARAMETERS + 2)) {
            add(parameters, pair);
        }
        if (parameters.size() > MOST_PARAMETERS) {
            throw new IllegalArgumentException("too many parameters");
        }
        return new FormBody(Map.copyOf(parameters));
    }

    /// Nothing if it is missing or empty. A character PostgreSQL cannot keep is left out.
    @Nullable String filled(String name) {
        var value = text(name);
        return value.isBlank() ? null : value;
    }

    /// Empty if it is missing.
    String text(String name) {
        return parameters.getOrDefault(name, "").replace("\0", "");
    }

    private static void add(Map<String, String> parameters, String pair) {
        if (pair.isEmpty()) {
            return;
        }
        var equals = pair.indexOf('=');
        var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("a parameter is too long");
        }
        if (parameters.put(name, value) != null) {
            throw new IllegalArgumentException("a parameter is repeated");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "FormBody[" + parameters.size() + " parameters]";
    }
}
