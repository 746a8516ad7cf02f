package io.dueline.notifier.quota;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.schedule.Recurring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.core.publisher.Mono;

import java.time.Duration;

/// When owners are shared out: every few minutes, so that whoever came into arrears has somebody
/// soon, and whoever is away today is stood in for. Mostly it finds nothing to do.
@Configuration(proxyBeanMethods = false)
class QuotaWork {

    private static final Logger log = LoggerFactory.getLogger(QuotaWork.class);
    private static final Duration LOOK = Duration.ofMinutes(5);

    @Bean
    Recurring sharingOut(Quotas quotas, Communities communities) {
        return new Recurring(
                "quotas",
                LOOK,
                () -> communities.all().concatMap(one -> divide(quotas, one)).then(Mono.just(0)));
    }

    private static Mono<Integer> divide(Quotas quotas, Community community) {
        return quotas.divide(community).doOnNext(moved -> note(community, moved));
    }

    private static void note(Community community, int moved) {
        if (moved > 0) {
            log.info("community {}: {} owners found an assistant", community.id().value(), moved);
        }
    }
}
