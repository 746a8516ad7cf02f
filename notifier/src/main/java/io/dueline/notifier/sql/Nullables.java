package io.dueline.notifier.sql;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;

import org.jspecify.annotations.Nullable;

/// Values that may be absent, as the driver wants them bound: with their type.
public final class Nullables {

    private Nullables() {}

    public static Parameter maybe(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
