package io.dueline.testing;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Twilio's own published description of its Messages API, against which a recorded request is
/// checked: method, path, names of parameters, types, formats, patterns, what is required. It lies
/// beside the checkout (`../shared/twilio/messages-openapi.json`) or where the system property
/// `twilio.description` says.
public final class TwilioDescription {

    private static final String FILE = "shared/twilio/messages-openapi.json";
    private final JsonNode description;

    private TwilioDescription(JsonNode description) {
        this.description = description;
    }

    /// Nothing if it lies nowhere to be found; a test then says that it did not check.
    public static Optional<TwilioDescription> find() {
        return Stream.concat(told(), upwards())
                .filter(Files::isReadable)
                .findFirst()
                .map(file -> new TwilioDescription(JsonMapper.shared().readTree(file)));
    }

    private static Stream<Path> told() {
        return Stream.ofNullable(System.getProperty("twilio.description")).map(Path::of);
    }

    private static Stream<Path> upwards() {
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE));
    }

    /// All that is wrong with a request; empty if Twilio would take it.
    public List<String> faults(LoggedRequest request) {
        var path = request.getUrl().replaceAll("\\?.*", "");
        return description
                .path("paths")
                .propertyStream()
                .filter(known -> path.matches(pattern(known.getKey())))
                .findFirst()
                .map(known -> faults(known.getValue(), request, path))
                .orElse(List.of("no such path: " + path));
    }

    private List<String> faults(JsonNode place, LoggedRequest request, String path) {
        var operation =
                place.path(request.getMethod().getName().toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of("no such method: " + request.getMethod());
        }
        var faults = new ArrayList<String>();
        accountFault(operation, path).ifPresent(faults::add);
        if (!String.valueOf(request.getHeader("Authorization")).startsWith("Basic ")) {
            faults.add("no basic authentication");
        }
        formFaults(operation, request, faults);
        return faults;
    }

    private Optional<String> accountFault(JsonNode operation, String path) {
        var schema = operation.path("parameters").path(0).path("schema");
        return schemaFault("AccountSid", path.split("/")[3], schema);
    }

    private void formFaults(JsonNode operation, LoggedRequest request, List<String> faults) {
        var content = operation.path("requestBody").path("content");
        var type = request.contentTypeHeader().mimeTypePart();
        var schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            faults.add("no such content type: " + type);
            return;
        }
        var form = request.getFormParameters();
        schema.path("required")
                .forEach(
                        name -> {
                            if (!form.containsKey(name.stringValue())) {
                                faults.add("missing: " + name.stringValue());
                            }
                        });
        form.forEach(
                (name, values) ->
                        values.getValues()
                                .forEach(
                                        value ->
                                                fault(schema, name, value).ifPresent(faults::add)));
    }

    private Optional<String> fault(JsonNode form, String name, String value) {
        var schema = resolved(form.path("properties").path(name));
        if (schema.isMissingNode()) {
            return Optional.of("no such parameter: " + name);
        }
        return schemaFault(name, value, schema.has("items") ? schema.path("items") : schema);
    }

    private Optional<String> schemaFault(String name, String value, JsonNode schema) {
        var wrong = new ArrayList<String>();
        if (!type(schema.path("type").asString(""), value)) {
            wrong.add("type " + schema.path("type").asString());
        }
        if (!format(schema.path("format").asString(""), value)) {
            wrong.add("format " + schema.path("format").asString());
        }
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asString())) {
            wrong.add("pattern " + schema.path("pattern").asString());
        }
        if (value.length() < schema.path("minLength").asInt(0)
                || value.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            wrong.add("length");
        }
        if (schema.has("enum")
                && schema.path("enum").valueStream().noneMatch(e -> e.asString().equals(value))) {
            wrong.add("enum");
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(name + ": " + wrong);
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? description.at(schema.path("$ref").asString().substring(1))
                : schema;
    }

    private static boolean type(String type, String value) {
        return switch (type) {
            case "integer" -> value.matches("-?\\d+");
            case "number" -> value.matches("-?\\d+(\\.\\d+)?");
            case "boolean" -> value.matches("true|false");
            default -> true;
        };
    }

    /// The description says of `uri` that its host is a valid one and has no underscore, and of
    /// `phone-number` that it is E.164, a short code, or an address with its channel before it.
    private static boolean format(String format, String value) {
        return switch (format) {
            case "uri" -> isUri(value);
            case "phone-number" ->
                    value.matches("(\\w+:)?\\+[1-9]\\d{6,14}|\\d{3,8}|messenger:\\w+");
            case "date-time" ->
                    value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            default -> true;
        };
    }

    private static boolean isUri(String value) {
        try {
            var uri = URI.create(value);
            return uri.isAbsolute() && uri.getHost() != null && !uri.getHost().contains("_");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String pattern(String path) {
        return path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
    }
}
