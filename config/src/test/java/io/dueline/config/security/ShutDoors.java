package io.dueline.config.security;

import io.dueline.journeys.WholeApplication;
import io.dueline.testing.CleanSlate;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// All of Dueline with its doors as shut as where it is no demo: over https, the simulator for
/// operators, sessions that end. Every test finds empty tables.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@ExtendWith(CleanSlate.class)
@TestPropertySource(
        properties = {
            "dueline.public-url=https://dueline.test",
            "dueline.api.key=" + ShutDoors.KEY,
            "dueline.simulator.open=false",
            "dueline.staff.idle=12h",
            "dueline.staff.longest=7d"
        })
public @interface ShutDoors {

    /// The one that opens the API.
    String KEY = "a-key-for-tests";
}
