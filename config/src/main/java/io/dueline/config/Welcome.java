package io.dueline.config;

import io.dueline.config.clock.DemoClock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Tells a newcomer where to go. Only in a demo; the sign-in it names exists nowhere else.
@Component
@ConditionalOnProperty(name = "dueline.mode", havingValue = "demo")
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm XXX", java.util.Locale.ENGLISH);
    private static final ZoneId DEMO_ZONE = ZoneId.of("Asia/Shanghai");

    private final String address;
    private final Path data;
    private final DemoClock clock;

    Welcome(
            @Value("${dueline.public-url}") String address,
            @Value("${dueline.embedded.data}") Path data,
            DemoClock clock) {
        this.address = address;
        this.data = data;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        log.info("\n{}", text());
    }

    String text() {
        return """

        Dueline is ready.

          Staff pages      %1$s/            sign in as demo, password dueline-demo
          Owners' phones   %1$s/simulator
          API              %1$s/api/docs
          Clock            %2$s%3$s

        Stop it with Ctrl-C; everything is kept for the next start.
        """
                .formatted(address, said(clock.clock().instant()), note());
    }

    private String note() {
        var notFrom = clock.notFrom();
        return notFrom == null
                ? ""
                : """

                It goes on from there: DUELINE_CLOCK (%s)
                is before what is stored already. Delete %s to begin anew.\
                """
                        .formatted(said(notFrom), data);
    }

    private static String said(Instant moment) {
        return MOMENT.format(moment.atZone(DEMO_ZONE));
    }
}
