package io.dueline.notifier.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import reactor.core.publisher.Flux;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Imports 100,000 invoices the way a page does, and prints how fast and in how much heap. Not part
/// of the tests; `config/bin/bench-import` runs it.
@FeatureTest
@Import(Estate.class)
class ImportBench {

    private static final int INVOICES = Integer.getInteger("bench.invoices", 100_000);
    private static final int PER_OWNER = 2;
    private static final String HEADINGS = "业主编号,业主姓名,手机号,房号,账单号,费用项目,账期,应缴日期,金额\n";

    @Autowired Imports imports;
    @Autowired Estate estate;

    @Autowired
    @Qualifier("importsWorker")
    Recurring worker;

    @Test
    void invoices() {
        var sheet = sheet();
        measure("import_invoices_new", sheet);
        measure("import_invoices_again", sheet);
    }

    private void measure(String name, byte[] sheet) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = System.nanoTime();
        var run = handIn(sheet);
        work(run, State.READY);
        var ready = System.nanoTime();
        imports.commit(run.id(), "api", Language.EN).block();
        work(run, State.DONE);
        var done = System.nanoTime();

        say(name + "_preview", "per_s=" + perSecond(ready - begun));
        say(name + "_commit", "per_s=" + perSecond(done - ready));
        say(name, "per_s=" + perSecond(done - begun));
        say(name + "_peak_heap", "mb=" + megabytes(peak()) + " max_mb=" + megabytes(max()));
    }

    private ImportRun handIn(byte[] sheet) {
        var content = Flux.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(sheet));
        return Objects.requireNonNull(
                imports.preview(
                                estate.community().id(),
                                Optional.empty(),
                                "bench.csv",
                                content,
                                "api",
                                Language.EN)
                        .block());
    }

    private void work(ImportRun run, State until) {
        while (worker.tick().blockOptional().orElse(0) > 0) {
            assertThat(now(run).state()).isNotEqualTo(State.FAILED);
        }
        assertThat(now(run).state()).isEqualTo(until);
        assertThat(now(run).rows()).isEqualTo(INVOICES);
    }

    private ImportRun now(ImportRun run) {
        return Objects.requireNonNull(imports.find(run.id(), Language.EN).block());
    }

    private static byte[] sheet() {
        var sheet = new StringBuilder(HEADINGS);
        for (int i = 0; i < INVOICES; i++) {
            var owner = i / PER_OWNER;
            sheet.append(
                    "B-%06d,业主%d,139%08d,%d-%d,WY-%07d,物业费,%d,2026-03-31,%d.%02d\n"
                            .formatted(
                                    owner,
                                    owner,
                                    owner,
                                    owner / 500,
                                    owner % 500,
                                    i,
                                    2026 - i % PER_OWNER,
                                    1000 + i % 3000,
                                    i % 100));
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static long max() {
        return Runtime.getRuntime().maxMemory();
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private static long perSecond(long nanos) {
        return INVOICES * 1_000_000_000L / nanos;
    }

    private static void say(String name, String figure) {
        System.out.println(name + " " + figure);
    }
}
