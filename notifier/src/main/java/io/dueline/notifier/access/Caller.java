package io.dueline.notifier.access;

import java.util.Set;

/// A program that shows a good key.
///
/// @param code which key it is, as in `key:3`, or `settings` for the one in the settings
/// @param name what the program is called
public record Caller(String code, String name, Set<Scope> scopes) {

    static Caller ofSettings() {
        return new Caller("settings", "settings", Scope.ALL);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
