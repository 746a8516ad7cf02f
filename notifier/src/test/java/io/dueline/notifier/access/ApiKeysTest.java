package io.dueline.notifier.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.sql.Columns;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

@FeatureTest
class ApiKeysTest {

    @Autowired ApiKeys keys;
    @Autowired MovableClock clock;
    @Autowired DatabaseClient database;

    @Test
    void aKeyIsKnownByWhatWasShownOnce() {
        var made = make(null);

        var caller = Objects.requireNonNull(keys.bearing(made.secret()).block());
        assertThat(caller.code()).isEqualTo("key:" + made.key().id().value());
        assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.BILLING);
        assertThat(made.secret()).startsWith(made.key().prefix()).hasSize(46);
        assertThat(keys.bearing(made.secret() + "x").block()).isNull();
        assertThat(keys.bearing("").block()).isNull();
    }

    @Test
    void theKeyItselfIsWrittenNowhere() {
        var made = make(null);

        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(
                        database.sql("select to_jsonb(k)::text as row from api_key k")
                                .map(Columns.as(row -> row.text("row")))
                                .one()
                                .block())
                .contains(made.key().prefix())
                .doesNotContain(made.secret().substring(made.key().prefix().length()));
    }

    @Test
    void aRevokedKeyIsGoodForNothingAtOnce() {
        var made = make(null);
        assertThat(keys.bearing(made.secret()).block()).isNotNull();

        var revoked = Objects.requireNonNull(keys.revoke(made.key().id()).block());

        assertThat(revoked.stateAt(clock.instant())).isEqualTo(ApiKey.State.REVOKED);
        assertThat(keys.bearing(made.secret()).block()).isNull();
        clock.jumpTo(FeatureContext.START.plusSeconds(60));
        assertThat(keys.revoke(made.key().id()).mapNotNull(ApiKey::revokedAt).block())
                .isEqualTo(FeatureContext.START);
        assertThat(keys.revoke(new ApiKeyId(99)).block()).isNull();
    }

    @Test
    void aKeyExpiresThoughItIsRemembered() {
        var made = make(FeatureContext.START.plusSeconds(1));
        assertThat(keys.bearing(made.secret()).block()).isNotNull();

        clock.jumpTo(FeatureContext.START.plusSeconds(1));

        assertThat(keys.bearing(made.secret()).block()).isNull();
        assertThat(keys.areThereAny().block()).isFalse();
    }

    @Test
    void itsUseIsNotedOnceAMinute() {
        var made = make(null);
        assertThat(lastUse()).isNull();

        keys.bearing(made.secret()).block();
        clock.jumpTo(FeatureContext.START.plusSeconds(59));
        keys.bearing(made.secret()).block();
        assertThat(lastUse()).isEqualTo(FeatureContext.START);

        clock.jumpTo(FeatureContext.START.plus(Duration.ofMinutes(1)));
        keys.bearing(made.secret()).block();
        assertThat(lastUse()).isEqualTo(FeatureContext.START.plusSeconds(60));
    }

    @Test
    void withoutSettingsAndKeysNobodyIsKnown() {
        assertThat(keys.areThereAny().block()).isFalse();
        make(null);
        assertThat(keys.areThereAny().block()).isTrue();
    }

    private MadeKey make(@Nullable Instant expires) {
        var wanted = new NewApiKey("用友", Set.of(Scope.READ, Scope.BILLING), expires, "staff:1");
        return Objects.requireNonNull(keys.make(wanted).block());
    }

    private @Nullable Instant lastUse() {
        return Objects.requireNonNull(keys.all().blockFirst()).lastUsedAt();
    }
}
