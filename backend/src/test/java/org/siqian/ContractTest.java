package org.siqian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract as a document: what every operation of it says. */
class ContractTest {
    private record Described(String id, JsonNode operation) {}

    private static List<Described> operations() {
        var found = new ArrayList<Described>();
        for (Map.Entry<String, JsonNode> path : ContractFilter.API.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    found.add(new Described(method.getKey() + " " + path.getKey(), method.getValue()));
                }
            }
        }
        return found;
    }

    @Test
    void every_success_with_a_body_describes_the_body() {
        for (var it : operations()) {
            it.operation.get("responses").properties().forEach(response -> {
                boolean bodied = response.getKey().startsWith("2") && !Set.of("202", "204").contains(response.getKey());
                if (bodied) assertThat(response.getValue().path("content")).as(it.id + " " + response.getKey()).isNotEmpty();
            });
        }
    }

    @Test
    void every_operation_has_a_summary_and_says_what_it_refuses() {
        for (var it : operations()) {
            assertThat(it.operation.path("summary").asText()).as(it.id).isNotBlank();
            assertThat(it.operation.get("responses").has("401")).as(it.id).isTrue();
        }
    }

    @Test
    void operation_ids_are_unique_and_schemas_are_described_under_plain_names() {
        assertThat(operations()).extracting(it -> it.operation.get("operationId").asText()).doesNotHaveDuplicates();
        for (var schema : ContractFilter.API.at("/components/schemas").properties()) {
            assertThat(schema.getKey()).doesNotMatch(".*\\d");
        }
    }
}
