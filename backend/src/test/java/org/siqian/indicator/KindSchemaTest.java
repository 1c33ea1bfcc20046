package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.organisation.Register;

/** The published schema of a kind and the checks of the backend say the same of every answer. */
@QuarkusTest
class KindSchemaTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @Inject
    Yardsticks yardsticks;

    @Inject
    FieldChecks checks;

    @Inject
    Register register;

    @Inject
    Scene scene;

    @Test
    void schema_and_checks_agree_on_random_answers_of_every_kind() {
        var random = new Random(20230222); // the same answers every time
        for (ReportKind kind : yardsticks.kinds()) {
            if (kind.fields().isEmpty()) continue; // nothing to answer
            var schema = SCHEMAS.getSchema(JSON.valueToTree(KindSchema.of(kind)));
            int good = 0;
            for (int i = 0; i < 300; i++) {
                var details = answers(kind, random);
                var faults = checks.check(kind, details, true, DAY);
                var errors = schema.validate(JSON.<JsonNode>valueToTree(details));
                assertThat(errors.isEmpty()).as("%s %s%n%s%n%s", kind.code(), details, faults, errors).isEqualTo(faults.isEmpty());
                if (faults.isEmpty()) good++;
            }
            assertThat(good).as(kind.code() + " was also answered well").isBetween(1, 299);
        }
    }

    /** Mostly right, sometimes wrong, in no more than one place so that what is right shows too. */
    private Map<String, Object> answers(ReportKind kind, Random random) {
        var answers = new LinkedHashMap<String, Object>();
        for (Field field : kind.fields()) {
            if (field.required() || random.nextBoolean()) answers.put(field.key(), right(field, random));
        }
        if (random.nextInt(4) == 0 || kind.fields().isEmpty()) return answers;
        Field field = kind.fields().get(random.nextInt(kind.fields().size()));
        switch (random.nextInt(4)) {
            case 0 -> answers.remove(field.key());
            case 1 -> answers.put("nonsense", 1);
            default -> answers.put(field.key(), anything(field, random));
        }
        return answers;
    }

    private Object right(Field field, Random random) {
        return switch (field.type()) {
            case TEXT -> "科".repeat(1 + random.nextInt(20));
            case INTEGER -> least(field) + random.nextInt(3);
            case DECIMAL, MONEY -> least(field) + 0.5;
            case DATE -> DAY.plusDays(random.nextInt(900)).toString();
            case CHOICE -> choice(field, random);
            case CHOICES -> List.of(choice(field, random));
            case BOOLEAN -> random.nextBoolean();
            case ORGANISATION -> fitting(field.organisations());
        };
    }

    private String fitting(String organisations) {
        if (organisations == null) return "KX-500101";
        return register.findCollective(organisations)
                .map(collective -> collective.membersOn(DAY).get(0))
                .orElseGet(() -> register.all().stream().filter(o -> o.kind().name().equals(organisations)).findFirst().orElseThrow().code());
    }

    private static int least(Field field) {
        return field.min() == null ? 0 : (int) Math.ceil(field.min().doubleValue());
    }

    private static String choice(Field field, Random random) {
        return field.choices().get(random.nextInt(field.choices().size())).code();
    }

    private static Object anything(Field field, Random random) {
        var any = new ArrayList<Object>(List.of(
                "字", "科".repeat(2001), 0, 1, -1, 0.25, 3.0, 1_000_000_000_000L, true, "2023-02-30", "2023-06-01", "NO_SUCH", List.of(1), List.of("NO_SUCH"), Map.of()));
        if (field.max() != null) any.addAll(List.of(field.max(), field.max().add(java.math.BigDecimal.ONE)));
        if (field.min() != null) any.addAll(List.of(field.min(), field.min().subtract(java.math.BigDecimal.ONE)));
        if (field.choices() != null) any.add(List.of(choice(field, random), choice(field, random)));
        // which organisations there are is not in the schema
        return field.type() == Field.Type.ORGANISATION ? random.nextInt(9) : any.get(random.nextInt(any.size()));
    }

    @Test
    void the_schema_is_served_and_names_every_field() {
        var viewer = scene.reporter(scene.unit());
        for (JsonNode kind : viewer.read("/report-kinds?pageSize=200").get("items")) {
            var schema = viewer.read("/report-kinds/" + kind.get("code").asText() + "/schema");
            for (JsonNode field : kind.get("fields")) assertThat(schema.get("properties").has(field.get("key").asText())).isTrue();
        }
    }
}
