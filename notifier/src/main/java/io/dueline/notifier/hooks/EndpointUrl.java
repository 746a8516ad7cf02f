package io.dueline.notifier.hooks;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/// Reads the address of an endpoint as an operator writes it. Pure; whether a name leads into the
/// operator's own network is only known when it is looked up, see [OutsideOnly].
public final class EndpointUrl {

    private static final int LONGEST = 500;

    private EndpointUrl() {}

    /// Nothing unless it is an https address of a host, without a user in it.
    ///
    /// @param inside whether plain http is taken too
    static Optional<URI> read(@Nullable String written, boolean inside) {
        var text = Objects.requireNonNullElse(written, "").strip();
        try {
            return Optional.of(new URI(text))
                    .filter(_ -> text.length() <= LONGEST)
                    .filter(url -> url.getHost() != null && url.getRawUserInfo() == null)
                    .filter(url -> url.getRawFragment() == null)
                    .filter(url -> isTaken(url, inside));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isTaken(URI url, boolean inside) {
        return "https".equalsIgnoreCase(url.getScheme())
                || inside && "http".equalsIgnoreCase(url.getScheme());
    }
}
