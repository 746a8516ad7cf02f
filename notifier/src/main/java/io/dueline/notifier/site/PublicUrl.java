package io.dueline.notifier.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// Where the world reaches this installation. Links and the signatures of webhooks are made with
/// it, never with what a request claims about itself.
///
/// @param publicUrl scheme, host and perhaps a port; pages, forms and cookies begin at the root of
///     the host, so there is no path
@ConfigurationProperties("dueline")
public record PublicUrl(@DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicUrl {
        var written = publicUrl.toString();
        if (publicUrl.getHost() == null
                || !written.matches("https?://.*")
                || publicUrl.getRawUserInfo() != null
                || publicUrl.getRawQuery() != null
                || publicUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "dueline.public-url (DUELINE_PUBLIC_URL) is an http or https address, not "
                            + written);
        }
        if (!publicUrl.getRawPath().matches("/?")) {
            throw new IllegalArgumentException(
                    "dueline.public-url (DUELINE_PUBLIC_URL) has a path, and Dueline lives at the"
                            + " root of a host: give it a name of its own, as in"
                            + " https://fees.example.com");
        }
        publicUrl = URI.create(written.replaceFirst("/$", ""));
    }

    /// The absolute address of a path, which begins with a slash.
    public URI at(String path) {
        return URI.create(publicUrl + path);
    }

    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }
}
