package io.dueline.notifier.owner;

import java.util.Locale;

/// A way of reaching somebody.
public enum ChannelKind {
    SMS,
    WHATSAPP,
    MESSENGER,
    WECHAT;

    /// The code used in tables and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
