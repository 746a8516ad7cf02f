package io.dueline.notifier.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// Where the world reaches this installation. Links and the signatures of webhooks are made with
/// it,
/// never with what a request claims about itself.
///
/// @param publicUrl scheme and host, with a path if a proxy adds one; without a closing slash
@ConfigurationProperties("dueline")
public record PublicUrl(@DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicUrl {
        var written = publicUrl.toString();
        if (publicUrl.getHost() == null
                || !written.matches("https?://.*")
                || publicUrl.getRawQuery() != null
                || publicUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "dueline.public-url (DUELINE_PUBLIC_URL) is an http or https address, not "
                            + written);
        }
        publicUrl =
                URI.create(
                        written.endsWith("/")
                                ? written.substring(0, written.length() - 1)
                                : written);
    }

    /// The absolute address of a path, which begins with a slash.
    public URI at(String path) {
        return URI.create(publicUrl + path);
    }

    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }
}
