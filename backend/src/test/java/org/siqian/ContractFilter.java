package org.siqian;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Fails a test whose response is not one that openapi.yaml describes: its status, its content type, its body. */
public final class ContractFilter implements Filter {
    /** The committed file; that the build still writes it so is checked before the tests. */
    public static final JsonNode API = read(Path.of("..", "openapi.yaml"));

    private static final String HERE = "https://contract.test/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(HERE, API.toString()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static JsonNode read(Path yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        check(request.getMethod(), path, response);
        return response;
    }

    private static void check(String method, String path, Response response) {
        String what = method + " " + path + " " + response.statusCode();
        var described = JsonPointer.empty()
                .appendProperty("paths")
                .appendProperty(templateOf(path, what))
                .appendProperty(method.toLowerCase(Locale.ROOT))
                .appendProperty("responses")
                .appendProperty(String.valueOf(response.statusCode()));
        if (API.at(described).has("$ref")) described = JsonPointer.compile(API.at(described).get("$ref").asText().substring(1));
        require(!API.at(described).isMissingNode(), what + ": this status is not described\n" + response.asString());
        checkBody(described, response, what);
    }

    private static void checkBody(JsonPointer described, Response response, String what) {
        JsonNode content = API.at(described).path("content");
        if (content.isEmpty()) {
            require(response.asByteArray().length == 0, what + ": a body where none is described");
            return;
        }
        String type = response.contentType().split(";")[0].strip();
        String key = content.has(type) ? type : "*/*";
        require(content.has(key), what + ": is " + type + ", described as " + content.properties());
        if (!type.endsWith("json")) return;
        var at = described.appendProperty("content").appendProperty(key).appendProperty("schema");
        try {
            var faults = SCHEMAS.getSchema(SchemaLocation.of(HERE + "#" + at)).validate(JSON.readTree(response.asByteArray()));
            require(faults.isEmpty(), what + ": " + faults + "\n" + response.asString());
        } catch (IOException e) {
            throw new AssertionError(what + ": " + e.getMessage(), e);
        }
    }

    /** The most literal of the described paths that fit. */
    private static String templateOf(String path, String what) {
        return API.get("paths").propertyStream()
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(template -> template.split("\\{").length))
                .orElseThrow(() -> new AssertionError(what + ": no such path in openapi.yaml"));
    }

    private static void require(boolean holds, String fault) {
        if (!holds) throw new AssertionError(fault);
    }
}
