package io.dueline.config.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.journeys.WholeApplication;
import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.NewApiKey;
import io.dueline.notifier.access.Scope;
import io.dueline.testing.CleanSlate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@WholeApplication
@ExtendWith(CleanSlate.class)
@TestPropertySource(
        properties = {
            "dueline.public-url=https://dueline.test",
            "dueline.api.key=a-key-for-tests",
            "dueline.simulator.open=false",
            "dueline.workers.enabled=false",
            "dueline.staff.idle=12h",
            "dueline.staff.longest=7d"
        })
class ApiScopesTest {

    @Autowired private WebTestClient http;
    @Autowired private ApiKeys keys;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /// An address of the API: what is asked of it, and its path with something for each variable.
    private record Address(HttpMethod method, String path) {}

    @Test
    void everyAddressOfTheApiTakesAScope() {
        var open = addresses().filter(address -> scopeOf(address).isEmpty()).toList();

        assertThat(addresses()).hasSizeGreaterThan(20);
        assertThat(open).as("without a line in ApiScopes").isEmpty();
    }

    @Test
    void whatNobodyPutOnTheListIsOpenToNoKey() {
        assertThat(scopeOf(new Address(HttpMethod.DELETE, "/api/payments/1"))).isEmpty();
        assertThat(scopeOf(new Address(HttpMethod.GET, "/api/new"))).isEmpty();
        assertThat(scopeOf(new Address(HttpMethod.HEAD, "/api/payments"))).contains(Scope.READ);
    }

    @Test
    void aKeyOpensEachAddressThatItsScopesAreForAndNoOther() {
        for (var scope : Scope.values()) {
            var key = key(Set.of(scope));
            addresses()
                    .forEach(
                            address ->
                                    assertThat(status(address, key) == 403)
                                            .as(scope + " at " + address)
                                            .isEqualTo(
                                                    !scopeOf(address).equals(Optional.of(scope))));
        }
    }

    @Test
    void theAnswerNamesTheScopeThatIsMissing() {
        http.get()
                .uri("/api/messages")
                .header("Authorization", "Bearer " + key(Scope.USUAL))
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://dueline.test/problems/scope-missing")
                .jsonPath("$.scope")
                .isEqualTo("conversations")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("conversations"));
    }

    @Test
    void theKeyOfTheSettingsMayDoEverything() {
        assertThat(addresses().map(address -> status(address, "a-key-for-tests")))
                .doesNotContain(401, 403);
    }

    @Test
    void whatIsNotThereIsNotThereForAGoodKeyEither() {
        assertThat(status(new Address(HttpMethod.GET, "/api/nowhere"), key(Scope.ALL)))
                .isEqualTo(404);
        assertThat(status(new Address(HttpMethod.GET, "/api/nowhere"), "no-key")).isEqualTo(401);
    }

    @Test
    void aRevokedKeyOpensNothing() {
        var made = keys.make(new NewApiKey("ERP", Scope.ALL, null, "test")).block();
        var secret = Objects.requireNonNull(made).secret();
        var address = new Address(HttpMethod.GET, "/api/communities");
        assertThat(status(address, secret)).isEqualTo(200);

        keys.revoke(made.key().id()).block();

        assertThat(status(address, secret)).isEqualTo(401);
    }

    @Test
    void figuresAreForKeysThatWatch() {
        var figures = new Address(HttpMethod.GET, "/actuator/prometheus");
        assertThat(status(figures, key(EnumSet.of(Scope.METRICS)))).isEqualTo(200);
        assertThat(status(figures, key(Scope.USUAL))).isEqualTo(403);
    }

    private String key(Set<Scope> scopes) {
        var made = keys.make(new NewApiKey("ERP", scopes, null, "test")).block();
        return Objects.requireNonNull(made).secret();
    }

    private int status(Address address, String key) {
        return http.method(address.method())
                .uri(address.path())
                .header("Authorization", "Bearer " + key)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static Optional<Scope> scopeOf(Address address) {
        return ApiScopes.of(address.method(), PathContainer.parsePath(address.path()));
    }

    private Stream<Address> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(ApiScopesTest::addresses)
                .filter(address -> address.path().startsWith("/api/"))
                .filter(address -> !address.path().startsWith("/api/docs"))
                .distinct();
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var asked =
                methods.isEmpty()
                        ? List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT)
                        : methods.stream().map(m -> m.asHttpMethod()).toList();
        return mapping.getPatternsCondition().getPatterns().stream()
                .map(pattern -> pattern.getPatternString().replaceAll("\\{[^}]+}", "7"))
                .flatMap(path -> asked.stream().map(method -> new Address(method, path)));
    }
}
