package io.dueline.notifier.sql;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// One row, column by column. A plain method's column is declared `not null`, and an empty one is
/// our fault; the `maybe…` methods read columns that may be empty.
public final class Columns {

    private final Readable row;

    private Columns(Readable row) {
        this.row = row;
    }

    /// Turns a reading of columns into what [org.springframework.r2dbc.core.DatabaseClient] maps
    /// rows with.
    public static <T> Function<Readable, T> as(Function<Columns, T> reading) {
        return row -> reading.apply(new Columns(row));
    }

    public long number(String column) {
        return filled(column, Long.class);
    }

    public int count(String column) {
        return filled(column, Integer.class);
    }

    public String text(String column) {
        return filled(column, String.class);
    }

    public boolean flag(String column) {
        return filled(column, Boolean.class);
    }

    public Instant moment(String column) {
        return filled(column, Instant.class);
    }

    public LocalDate day(String column) {
        return filled(column, LocalDate.class);
    }

    public Currency currency(String column) {
        return Currency.getInstance(text(column));
    }

    public List<String> texts(String column) {
        return List.of(filled(column, String[].class));
    }

    public List<Long> numbers(String column) {
        return List.of(filled(column, Long[].class));
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        return Enum.valueOf(type, text(column).toUpperCase(java.util.Locale.ROOT));
    }

    /// A sum, which PostgreSQL answers as a numeric though it adds whole numbers.
    public long sum(String column) {
        return filled(column, BigDecimal.class).longValueExact();
    }

    public @Nullable Long maybeNumber(String column) {
        return row.get(column, Long.class);
    }

    public @Nullable Integer maybeCount(String column) {
        return row.get(column, Integer.class);
    }

    public @Nullable String maybeText(String column) {
        return row.get(column, String.class);
    }

    public @Nullable Instant maybeMoment(String column) {
        return row.get(column, Instant.class);
    }

    public @Nullable LocalDate maybeDay(String column) {
        return row.get(column, LocalDate.class);
    }

    public byte[] bytes(String column) {
        var buffer = filled(column, java.nio.ByteBuffer.class);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private <T> T filled(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
