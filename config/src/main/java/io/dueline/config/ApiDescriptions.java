package io.dueline.config;

import io.dueline.config.security.ApiScopes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Says of each call what no signature says: what it does, the scope it takes, how it is repeated
/// safely, and what a body looks like. The examples lie in `openapi/`, named after their call.
@Component
class ApiDescriptions implements GlobalOpenApiCustomizer {

    private static final Map<String, String> SUMMARIES =
            Map.ofEntries(
                    Map.entry("GET /api/communities", "The communities and their codes"),
                    Map.entry("GET /api/owners", "Owners, by page or by unit, phone or number"),
                    Map.entry("PUT /api/owners", "Enters up to 500 owners or updates known ones"),
                    Map.entry("GET /api/invoices", "Invoices with what is left of each, by page"),
                    Map.entry("PUT /api/invoices", "Enters or corrects up to 500 invoices"),
                    Map.entry("GET /api/payments", "Payments of a community, by page"),
                    Map.entry("GET /api/payments/{id}", "One payment"),
                    Map.entry("POST /api/payments", "Books a payment once"),
                    Map.entry("POST /api/payments/{id}/reversal", "Takes a payment back"),
                    Map.entry("GET /api/positions", "What owners owe, line by line"),
                    Map.entry("POST /api/rounds", "Starts a round"),
                    Map.entry("GET /api/rounds", "The rounds of a community"),
                    Map.entry("GET /api/rounds/{id}", "One round with its progress"),
                    Map.entry("GET /api/messages", "Messages, the newest first"),
                    Map.entry("GET /api/promises", "Promises of the owners meant"),
                    Map.entry("GET /api/cases", "Cases of the owners meant"));
    private static final Set<HttpMethod> REPEATED = Set.of(HttpMethod.POST, HttpMethod.PUT);

    private final JsonMapper json;

    ApiDescriptions(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach(this::describe);
    }

    private void describe(String path, PathItem calls) {
        calls.readOperationsMap()
                .forEach((method, call) -> describe(HttpMethod.valueOf(method.name()), path, call));
    }

    private void describe(HttpMethod method, String path, Operation call) {
        var summary = SUMMARIES.get(method + " " + path);
        if (summary != null) {
            call.summary(summary);
        }
        ApiScopes.of(method, PathContainer.parsePath(path.replaceAll("[{}]", "")))
                .ifPresent(scope -> call.description("Takes the scope `" + scope.code() + "`."));
        if (REPEATED.contains(method) && !path.startsWith("/api/imports")) {
            call.addParametersItem(idempotencyKey());
        }
        exemplify(method, path, call);
    }

    private static HeaderParameter idempotencyKey() {
        var header = new HeaderParameter();
        header.name("Idempotency-Key")
                .description(
                        "Repeated with the same key, the request is done once and answered alike"
                                + " for 24 hours.")
                .schema(new StringSchema().minLength(1).maxLength(255))
                .example("6f1c2f0a-0b1e-4c55-9d5e-1f0f6a4f3c11");
        return header;
    }

    private void exemplify(HttpMethod method, String path, Operation call) {
        var example = new ClassPathResource(fileOf(method, path));
        if (call.getRequestBody() != null && example.exists()) {
            var value = json.readValue(text(example), Object.class);
            call.getRequestBody().getContent().values().forEach(type -> type.setExample(value));
        }
    }

    private static String fileOf(HttpMethod method, String path) {
        var name = method.name().toLowerCase(Locale.ROOT) + path.replaceAll("[{}]", "");
        return "openapi/" + name.replace('/', '-') + ".json";
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
