package io.dueline.config.start;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One setting that says where PostgreSQL is, for R2DBC and for the migrations.
///
/// @param query what follows the question mark, in the names PostgreSQL's own tools use
record DatabaseAddress(
        String host,
        int port,
        String name,
        @Nullable String user,
        @Nullable String password,
        String query) {

    private static final int POSTGRESQL = 5432;
    private static final Map<String, String> NAMES_IN_R2DBC =
            Map.of(
                    "sslmode", "sslMode",
                    "sslrootcert", "sslRootCert",
                    "sslcert", "sslCert",
                    "sslkey", "sslKey");

    /// @param text `postgresql://user:password@host:port/name`, alone or after `r2dbc:` or `jdbc:`
    static DatabaseAddress of(String text) {
        try {
            return of(new URI(withoutPrefix(text)));
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static String withoutPrefix(String text) {
        return text.strip().replaceFirst("^(r2dbc|jdbc):", "");
    }

    private static DatabaseAddress of(URI uri) {
        var name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (!isPostgresql(uri.getScheme()) || uri.getHost() == null || name.isEmpty()) {
            throw unreadable();
        }
        var port = uri.getPort() < 0 ? POSTGRESQL : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new DatabaseAddress(
                uri.getHost(), port, name, credential(uri, 0), credential(uri, 1), query);
    }

    private static boolean isPostgresql(@Nullable String scheme) {
        return "postgresql".equals(scheme) || "postgres".equals(scheme);
    }

    /// Percent signs alone stand for something: a plus in a password is a plus.
    private static @Nullable String credential(URI uri, int index) {
        var both =
                uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        return both.length > index ? UriUtils.decode(both[index], StandardCharsets.UTF_8) : null;
    }

    private static StartRefused unreadable() {
        return new StartRefused(
                "DUELINE_DATABASE_URL (dueline.database.url) does not name a PostgreSQL database.",
                "Write it as postgresql://user:password@host:5432/name; user and password may also"
                        + " be set as DUELINE_DATABASE_USER and DUELINE_DATABASE_PASSWORD.");
    }

    String forR2dbc() {
        return "r2dbc:postgresql://%s:%d/%s%s".formatted(host, port, name, r2dbcQuery());
    }

    String forJdbc() {
        return "jdbc:postgresql://%s:%d/%s%s"
                .formatted(host, port, name, query.isEmpty() ? "" : "?" + query);
    }

    private String r2dbcQuery() {
        var renamed = query;
        for (var entry : NAMES_IN_R2DBC.entrySet()) {
            renamed =
                    renamed.replaceFirst(
                            "(^|&)" + entry.getKey() + "=", "$1" + entry.getValue() + "=");
        }
        return "?timeZone=UTC" + (renamed.isEmpty() ? "" : "&" + renamed);
    }
}
