package io.dueline.config.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may use the API.
///
/// @param key the first API key; while empty the API answers nobody
@ConfigurationProperties("dueline.api")
record ApiSettings(@DefaultValue("") String key) {

    @Override
    public String toString() {
        return "ApiSettings[redacted]";
    }
}
