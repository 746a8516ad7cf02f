package io.dueline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What people have entrusted to the database. What is too short or too round to be told from the
/// other words and numbers of a log is left out.
///
/// @param words what they are called, what they were written and wrote
/// @param sums what they were billed and paid, in the smallest unit
record Entrusted(List<String> words, List<String> sums) {

    private static final String WORDS =
            """
            select name from owner where length(name) >= 8
             union
            select body from outbound_message where length(body) >= 8
             union
            select body from inbound_message where length(body) >= 8
            """;

    private static final String SUMS =
            """
            select amount_minor::text from charge_entry
             where amount_minor > 100000 and amount_minor % 1000 <> 0
             union
            select amount_minor::text from payment
             where amount_minor > 100000 and amount_minor % 1000 <> 0
            """;

    static Entrusted toTheDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "postgres", "")) {
            return new Entrusted(texts(connection, WORDS), texts(connection, SUMS));
        }
    }

    /// A sum by itself, and not a few digits of a longer number.
    Pattern sumsAlone() {
        return Pattern.compile(
                sums.isEmpty()
                        ? "(?!)"
                        : "(?<![\\w.:-])(?:" + String.join("|", sums) + ")(?![\\w.:-])");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }
}
