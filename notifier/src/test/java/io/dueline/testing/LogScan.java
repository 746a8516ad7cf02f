package io.dueline.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.sql.SQLException;

/// Fails every test in whose time something was logged that belongs to people. It listens from
/// before the application starts until after the last test of a class.
public final class LogScan
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final LogCanaries CANARIES = LogCanaries.listening();

    /// An application that starts sets logging up anew and throws out who listened; this is the
    /// first moment after that.
    public static final class FromTheStart
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext starting) {
            CANARIES.keepListening();
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        CANARIES.keepListening();
        CANARIES.forget();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        CANARIES.keepListening();
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        scan();
    }

    @Override
    public void afterAll(ExtensionContext test) throws SQLException {
        scan();
    }

    static void scan() throws SQLException {
        if (CANARIES.heard().isEmpty()) {
            return;
        }
        try {
            CANARIES.assertNoneSang(Entrusted.toTheDatabase());
        } finally {
            CANARIES.forget();
        }
    }
}
