package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.siqian.ContractFilter;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.indicator.QuotaMatrixTest;

/**
 * Role and scope × every operation of the contract: each needs the right decided for it here and no other. An operation that
 * nobody has decided on fails the build; so does one whose door asks for something else than was decided.
 *
 * <p>"unit" marks operations whose answer depends on whose data they touch: {@link PermissionMatrixTest} or
 * {@link QuotaMatrixTest} must have a row for each.
 */
@QuarkusTest
class OperationRightsTest {
    private static final Set<String> OPEN = Set.of("signIn", "readSignInOptions", "startOpenIdSignIn", "finishOpenIdSignIn");

    @Inject
    Scene scene;

    private record Decision(Set<Right> rights, boolean ofAUnit) {}

    static Map<String, Decision> decisions() {
        try (var table = OperationRightsTest.class.getResourceAsStream("/operation-rights.txt")) {
            var decided = new TreeMap<String, Decision>();
            for (String line : new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.strip().split("\\s+");
                var rights = Arrays.stream(cells[1].split(",")).map(Right::valueOf).collect(Collectors.toSet());
                decided.put(cells[0], new Decision(rights, cells.length > 2 && cells[2].equals("unit")));
            }
            return decided;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every operation of the contract by its id: method and path. */
    private static Map<String, String[]> operations() {
        var found = new TreeMap<String, String[]>();
        for (Map.Entry<String, JsonNode> path : ContractFilter.API.get("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(o -> o.getValue().has("operationId"))
                    .forEach(o -> found.put(o.getValue().get("operationId").asText(), new String[] {o.getKey(), path.getKey()}));
        }
        return found;
    }

    @Test
    void every_operation_of_the_contract_is_decided_on_and_nothing_else_is() {
        var operations = new TreeSet<>(operations().keySet());
        operations.removeAll(OPEN);
        assertThat(new TreeSet<>(decisions().keySet())).isEqualTo(operations);
    }

    @Test
    void whatever_touches_a_units_data_has_a_row_for_every_kind_of_unit() {
        var ofAUnit = decisions().entrySet().stream().filter(d -> d.getValue().ofAUnit).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        var inATable = new TreeSet<>(PermissionMatrixTest.operations());
        inATable.addAll(QuotaMatrixTest.operations());
        assertThat(inATable).containsAll(ofAUnit);
    }

    @Test
    void each_operation_is_open_to_those_who_have_its_right_and_to_nobody_else() {
        var callers = callers();
        var wrong = new ArrayList<String>();
        for (var operation : operations().entrySet()) {
            if (OPEN.contains(operation.getKey()) || operation.getKey().equals("signOut")) continue;
            var decision = decisions().get(operation.getKey());
            if (decision == null) continue; // the first test says so
            for (var caller : callers.entrySet()) {
                boolean wanted = decision.rights.stream().anyMatch(caller.getValue().rights::contains);
                boolean open = isOpen(ask(operation.getValue(), caller.getValue().request.get()));
                if (open != wanted) wrong.add(operation.getKey() + " by " + caller.getKey() + (open ? " is open" : " is closed"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isOpen(Response response) {
        if (response.statusCode() == 401) throw new AssertionError(response.asString());
        return response.statusCode() != 403 || !"right-missing".equals(response.path("code"))
                || !response.<String>path("detail").startsWith("您的账号没有进行这项操作的角色");
    }

    /** With nothing that could be found or taken: what is open answers anything but that a right is missing. */
    private static Response ask(String[] operation, RequestSpecification request) {
        String address = operation[1].replaceAll("\\{(id|term|session)}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "no-such-thing");
        if (operation[1].equals("/api/v1/files")) return request.contentType("image/jpeg").body(new byte[] {1}).post(address);
        if (operation[0].equals("put") && operation[1].startsWith("/api/v1/files/")) {
            return request.contentType("application/octet-stream").body(new byte[] {1}).put(address + "?offset=0&size=2");
        }
        if (!operation[0].equals("get") && !operation[0].equals("delete")) request.contentType(ContentType.JSON).body("{}");
        return request.request(operation[0], address);
    }

    private record Caller(Supplier<RequestSpecification> request, Set<Right> rights) {}

    private Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        person(callers, "nobody in a post", scene.person(scene.unit()));
        for (Role role : Role.values()) person(callers, role.name(), scene.person("KX-500000", role), role);
        for (Scope scope : Scope.values()) {
            String token = scene.token(scene.unit(), scope);
            var rights = Arrays.stream(Right.values()).filter(r -> r.isOf(scope)).collect(Collectors.toSet());
            callers.put(scope.wire(), new Caller(() -> Person.anonymous().header("Authorization", "Bearer " + token), rights));
        }
        return callers;
    }

    private static void person(Map<String, Caller> callers, String name, Person person, Role... roles) {
        var rights = Arrays.stream(Right.values())
                .filter(r -> r.isEveryones() || Arrays.stream(roles).anyMatch(r::isOf))
                .collect(Collectors.toSet());
        callers.put(name, new Caller(person::asks, rights));
    }

    @Test
    void the_names_for_annotations_are_the_rights() throws IllegalAccessException {
        var names = new TreeSet<String>();
        for (var field : Right.To.class.getDeclaredFields()) if (!field.isSynthetic()) names.add((String) field.get(null));
        var all = Arrays.stream(Right.values()).map(Right::name).collect(Collectors.toCollection(TreeSet::new));
        all.remove(Right.FOLLOW_REPORTS.name()); // never enough at a door: which reports, the desk decides
        assertThat(names).isEqualTo(all);
        assertThat(List.of(Right.values()).stream().filter(r -> Arrays.stream(Scope.values()).anyMatch(r::isOf)))
                .as("never more than this is given to a token")
                .containsExactlyInAnyOrder(Right.READ_PLAN, Right.READ_REPORTS, Right.FOLLOW_REPORTS, Right.FILE_REPORTS);
    }
}
