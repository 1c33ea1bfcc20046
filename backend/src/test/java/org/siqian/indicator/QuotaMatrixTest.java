package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;

/**
 * Who may say what of a quota, as a table that can be read aloud.
 *
 * <p>The quota is a district association's; "above" files for the society it stands below, which is another house. "of town"
 * speaks of the quota of a town below the association.
 */
@QuarkusTest
public class QuotaMatrixTest {
    private static final int WIDTH = 27;
    private static final List<String> COLUMNS =
            List.of("own", "endorser", "chief", "below", "above", "lead", "stranger", "office", "leader", "admin");

    private static final String TABLE =
            """
            operation                  own endorser chief below above lead stranger office leader admin
            acceptQuota                ok  ok       ok    403   403   403  403      403    403    403
            objectToQuota              ok  ok       ok    403   403   403  403      403    403    403
            acceptQuota of town        ok  ok       ok    ok    403   403  403      403    403    403
            splitTarget                403 403      403   403   403   ok   403      ok     403    403
            previewSplit               403 403      403   403   403   ok   403      ok     403    403
            reviseQuota                403 403      403   403   403   ok   403      ok     403    403
            withdrawQuota              403 403      403   403   403   ok   403      ok     403    403
            readQuotas                 ok  ok       ok    ok    ok    ok   ok       ok     ok     ok
            """;

    @Inject
    Scene scene;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private String association;
    private String town;

    private void moveIn() {
        association = scene.association();
        town = scene.below(association);
        people.put("own", scene.reporter(association));
        people.put("endorser", scene.reviewer(association));
        people.put("chief", scene.person(association, Role.LEADER));
        people.put("below", scene.reporter(town));
        people.put("above", scene.reporter(Scene.SOCIETY));
        people.put("lead", scene.lead());
        people.put("stranger", scene.reviewer("KX-DEPT-ZZRS"));
        people.put("office", scene.office());
        people.put("leader", scene.person("KX-500000", Role.LEADER));
        people.put("admin", scene.admin());
    }

    @Test
    void everyone_says_what_the_table_says_and_nothing_else() {
        moveIn();
        for (String row : TABLE.lines().skip(1).toList()) {
            String operation = row.substring(0, WIDTH).strip();
            var wanted = Arrays.asList(row.substring(WIDTH).strip().split("\\s+"));
            var found = COLUMNS.stream().map(c -> outcome(perform(operation, people.get(c)))).toList();
            assertThat(String.join(" ", found)).as(operation + " by " + COLUMNS).isEqualTo(String.join(" ", wanted));
        }
    }

    private static String outcome(Response answer) {
        return answer.statusCode() / 100 == 2 ? "ok" : String.valueOf(answer.statusCode());
    }

    private Response perform(String operation, Person by) {
        var split = new Splits(scene, 20);
        JsonNode quota = split.proposedTo(operation.endsWith("town") ? town : association, 7);
        return switch (operation.split(" ")[0]) {
            case "acceptQuota" -> Splits.say(by, quota, "acceptance", Map.of());
            case "objectToQuota" -> Splits.say(by, quota, "objection", Map.of("reason", "任务过重"));
            case "reviseQuota" -> Splits.say(by, quota, "revision", Map.of("value", 6));
            case "withdrawQuota" -> Splits.say(by, quota, "withdrawal", Map.of("reason", "机构调整"));
            case "splitTarget" -> split.put(by, split.set(by), Map.of("quotas", List.of(Splits.line(association, 8))));
            case "previewSplit" -> by.post(split.path().replace("?", "/split?"), Map.of("method", "EQUAL", "units", List.of(association)));
            default -> by.get(split.path());
        };
    }

    /** The operations the table has a row for. */
    public static Set<String> operations() {
        return TABLE.lines().skip(1).map(row -> row.split("\\s")[0]).collect(Collectors.toSet());
    }
}
