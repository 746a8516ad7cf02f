package io.dueline.testing;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test of a feature on real parts: all of this module and of those upstream, on the embedded
/// PostgreSQL and Redis, over HTTP if wanted (`WebTestClient` can be injected). Every test finds
/// empty tables, an empty Redis and the [MovableClock][io.dueline.notifier.schedule.MovableClock]
/// at [FeatureContext#START]. Workers are off; a test calls `tick()` itself. A test in whose time
/// something personal is logged fails, see [LogScan].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FeatureContext.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dueline.workers.enabled=false",
            "dueline.public-url=https://dueline.test",
            "server.shutdown=immediate",
            "spring.reactor.netty.shutdown-quiet-period=0s",
            "spring.main.banner-mode=off",
            "spring.webflux.problemdetails.enabled=true",
            "logging.level.io.zonky.test.db.postgres.embedded=warn",
            "spring.flyway.url=switches-flyway-on",
            "spring.flyway.locations=classpath:db/migration/notifier,"
                    + "classpath:db/migration/bot,classpath:db/migration/admin",
            "spring.flyway.fail-on-missing-locations=false"
        })
@AutoConfigureWebTestClient
@ContextConfiguration(initializers = LogScan.FromTheStart.class)
@ExtendWith({CleanSlate.class, LogScan.class})
public @interface FeatureTest {}
