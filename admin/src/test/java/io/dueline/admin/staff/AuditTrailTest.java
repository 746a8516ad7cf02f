package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import java.util.Map;

@FeatureTest
class AuditTrailTest {

    @Autowired private AuditTrail trail;
    @Autowired private OnDuty onDuty;
    @Autowired private DatabaseClient database;

    @Test
    void deedsAreRememberedTheLatestFirst() {
        var lina = onDuty.assistant().id();
        trail.note(lina, "take over", "conversation", "7", Map.of("was", "bot")).block();
        trail.note(null, "wake", "conversation", "7", Map.of()).block();
        trail.note(lina, "take over", "conversation", "8", Map.of()).block();
        assertThat(trail.of("conversation", "7", 10).collectList().block())
                .containsExactly(
                        entry(null, "wake", Map.of()),
                        entry(lina, "take over", Map.of("was", "bot")));
        assertThat(trail.latest(1).map(AuditEntry::subjectId).collectList().block())
                .containsExactly("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set deed = 'x'", "delete from audit_entry"})
    void nothingIsEverRewritten(String sql) {
        trail.note(null, "wake", "conversation", "7", Map.of()).block();
        assertThatThrownBy(() -> database.sql(sql).then().block())
                .rootCause()
                .hasMessageContaining("append only");
    }

    private static AuditEntry entry(
            @Nullable StaffId who, String deed, Map<String, String> detail) {
        return new AuditEntry(FeatureContext.START, who, deed, "conversation", "7", detail);
    }
}
