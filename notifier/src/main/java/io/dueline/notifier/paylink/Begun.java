package io.dueline.notifier.paylink;

import java.net.URI;

/// What came of wanting to pay.
public sealed interface Begun {

    /// The payer goes there.
    record At(URI page) implements Begun {

        @Override
        public String toString() {
            return "At[…]";
        }
    }

    /// This very attempt has come to an end before; what it was stands under the key.
    record Over(String key) implements Begun {}

    /// There is no provider, or it cannot be reached now.
    record Unavailable() implements Begun {}
}
