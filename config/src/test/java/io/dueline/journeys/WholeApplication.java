package io.dueline.journeys;

import io.dueline.Application;
import io.dueline.testing.LogScan;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test of all of Dueline as it is shipped, on the servers of the test run and a free port. It is
/// a demo run whose clock starts on a Tuesday morning, inside every contact window. Nothing
/// personal
/// may be logged meanwhile, see [LogScan].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = LogScan.FromTheStart.class)
@ExtendWith({ServerAddresses.class, LogScan.class})
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dueline.mode=demo",
            "dueline.clock=2026-11-24T10:00+08:00",
            "dueline.embedded.data=target/journeys/${random.uuid}",
            "spring.test.webtestclient.timeout=60s",
            "server.shutdown=immediate",
            "spring.reactor.netty.shutdown-quiet-period=0s"
        })
@AutoConfigureWebTestClient
public @interface WholeApplication {}
