package io.dueline.notifier.site;

import java.util.regex.Pattern;

/// A path of this site, as against an address that leads elsewhere. Pure.
public final class OwnPath {

    /// One slash, then no second one, no backslash, nothing unseen.
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private OwnPath() {}

    public static boolean is(String path) {
        return OWN.matcher(path).matches();
    }

    /// The path if it is one of ours, else the bare one.
    public static String orRoot(String path) {
        return is(path) ? path : "/";
    }
}
