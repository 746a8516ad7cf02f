package io.dueline.notifier.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@FeatureTest
@Import({Estate.class, Tables.class})
class CommunitiesTest {

    private static final CommunityNames RENAMED =
            new CommunityNames("鸿安新城", "Hong'an New Town", "新城物业", "New Town", "0755-1");

    @Autowired private Communities communities;
    @Autowired private Estate estate;
    @Autowired private Tables tables;
    @Autowired private Live live;
    @Autowired private ReactiveStringRedisTemplate redis;
    @Autowired private TransactionalOperator transaction;

    @Test
    void aCodeIsGivenOnce() {
        var first = estate.community();
        var again =
                new NewCommunity(
                        "hongan", "别的", "Other", "别的", "Other", "1", first.zone(), Estate.CNY);

        assertThat(communities.foundNew(again).block()).isNull();
        assertThat(communities.found(again).block()).isEqualTo(first);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        var id = estate.community().id();
        assertThat(here(id).nameZh()).isEqualTo("鸿安花园");

        communities.rename(id, RENAMED).block();

        assertThat(here(id).nameZh()).isEqualTo("鸿安新城");
        assertThat(here(id).senderEn()).isEqualTo("New Town");
    }

    @Test
    void aChangeIsSeenOnceItsTransactionHasCommitted() {
        var id = estate.community().id();

        var before =
                communities
                        .differ(id, Rule.GRACE_DAYS, "3")
                        .then(Mono.defer(() -> communities.find(id)))
                        .as(transaction::transactional)
                        .map(seen -> seen.rules().graceDays())
                        .block();

        assertThat(before).isEqualTo(1);
        assertThat(here(id).rules().graceDays()).isEqualTo(3);
    }

    @Test
    void aChangeOnAnotherInstanceIsSeenWhenItsWordArrives() throws Exception {
        var id = estate.community().id();
        assertThat(here(id).nameZh()).isEqualTo("鸿安花园");
        var heard = live.changes().filter(change -> change.topic() == Topic.COMMUNITY).next();
        var arrival = heard.toFuture();

        tables.execute("update community set name_zh = '鸿安新城'");
        anotherInstanceSays("COMMUNITY:" + id.value());
        arrival.get(10, java.util.concurrent.TimeUnit.SECONDS);

        assertThat(here(id).nameZh()).isEqualTo("鸿安新城");
    }

    @Test
    void aWordOfANewerInstanceIsPassedOver() throws Exception {
        var id = estate.community().id();
        var arrival = live.changes().next().toFuture();

        anotherInstanceSays("COFFEE:1");
        anotherInstanceSays("COMMUNITY:" + id.value());

        assertThat(arrival.get(10, java.util.concurrent.TimeUnit.SECONDS).id())
                .isEqualTo(id.value());
    }

    @RepeatedTest(2)
    void whatAFormerTestFoundedIsForgotten() {
        assertThat(communities.all().collectList().block()).isEmpty();
        estate.community();
        assertThat(communities.all().collectList().block()).hasSize(1);
    }

    @Test
    void aRuleIsItsOwnUntilItGoesBackToTheCompanys() {
        var id = estate.community().id();

        communities.differ(id, Rule.WEEKEND_WINDOWS, "").block();
        communities.differ(id, Rule.RESOLVE_WITHIN, "P2D").block();

        assertThat(communities.ownRules(id).block())
                .isEqualTo(Map.of(Rule.WEEKEND_WINDOWS, "", Rule.RESOLVE_WITHIN, "PT48H"));
        assertThat(here(id).rules().windows().weekend()).isEmpty();
        assertThat(here(id).rules().windows().weekday()).hasSize(2);
        assertThat(here(id).rules().resolveWithin()).isEqualTo(Duration.ofDays(2));

        communities.inherit(id, Rule.WEEKEND_WINDOWS).block();

        assertThat(here(id).rules().windows().weekend()).hasSize(2);
    }

    @Test
    void whatIsNoValueOfARuleIsNotKept() {
        var id = estate.community().id();

        assertThatThrownBy(() -> communities.differ(id, Rule.ROUND_DAYS, "0").block())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Community here(CommunityId id) {
        return Objects.requireNonNull(communities.find(id).block());
    }

    /// Until somebody listens; the subscription of an instance that has just started may be late.
    private void anotherInstanceSays(String word) {
        redis.convertAndSend("dueline:live", UUID.randomUUID() + " " + word)
                .filter(listeners -> listeners > 0)
                .repeatWhenEmpty(100, tries -> tries.delayElements(Duration.ofMillis(50)))
                .block();
    }
}
