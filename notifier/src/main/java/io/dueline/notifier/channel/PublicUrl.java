package io.dueline.notifier.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// How the world reaches us. Links in messages and addresses given to providers begin with it, and
/// never with what a request claims about itself.
///
/// @param publicUrl as in `https://fees.example.com`, with a path if a proxy puts us under one
@ConfigurationProperties("dueline")
public record PublicUrl(@DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicUrl {
        if (publicUrl.getHost() == null
                || !String.valueOf(publicUrl.getScheme()).matches("https?")
                || publicUrl.getRawQuery() != null
                || publicUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "dueline.public-url (DUELINE_PUBLIC_URL) is an address like"
                            + " https://fees.example.com, not "
                            + publicUrl);
        }
    }

    /// The address of something of ours.
    ///
    /// @param path begins with a slash, and may carry a query
    public URI at(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }
}
