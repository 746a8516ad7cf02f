package io.dueline.notifier.imports.runs;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.nio.ByteBuffer;

/// The file of a run in pieces.
@Component
class ChunkRows {

    private final DatabaseClient database;

    ChunkRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(long run, int number, byte[] bytes) {
        return database.sql(
                        """
                        insert into import_chunk (run_id, number, bytes) values (:run, :number, :bytes)
                        """)
                .bind("run", run)
                .bind("number", number)
                .bind("bytes", ByteBuffer.wrap(bytes))
                .then();
    }

    Mono<Integer> count(long run) {
        return database.sql("select count(*)::int as n from import_chunk where run_id = :run")
                .bind("run", run)
                .map(Columns.as(row -> row.count("n")))
                .one();
    }

    Mono<byte[]> chunk(long run, int number) {
        return database.sql(
                        "select bytes from import_chunk where run_id = :run and number = :number")
                .bind("run", run)
                .bind("number", number)
                .map(Columns.as(row -> row.bytes("bytes")))
                .one();
    }

    Mono<Void> delete(long run) {
        return database.sql("delete from import_chunk where run_id = :run").bind("run", run).then();
    }
}
