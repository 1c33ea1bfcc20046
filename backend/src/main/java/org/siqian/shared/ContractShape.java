package org.siqian.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What holds for the whole contract and would otherwise be said at every operation: refusals, the session, what is always there. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractShape implements OASFilter {
    private static final String SESSION = "session";
    private static final String TOKEN = "token";
    private static final String SIGN_IN = "signIn";
    /** Asked by those who are not signed in yet. */
    private static final Set<String> BEFORE_SIGN_IN =
            Set.of(SIGN_IN, "readSignInOptions", "startOpenIdSignIn", "finishOpenIdSignIn");
    /** What callers send: absent is allowed wherever it is not said to be required. */
    private static final Set<String> SENT = Set.of("Credentials", "TransitionNote", "BulkTransition", "BulkTransitions");
    /** Written without their nulls. */
    private static final Set<String> SPARSE = Set.of("Place", "Field", "Label", "ForEach", "Choice", "EvidenceAsked", "Condition", "Derivation");
    /** There only when there is something to say. */
    private static final Set<String> RARE = Set.of("unchanged", "current", "retainedUntil", "destroyedAt");

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Malformed: the request cannot be understood."),
            Map.entry("401", "Nobody is signed in."),
            Map.entry("403", "A right is missing; the detail says which."),
            Map.entry("404", "Not there, or not for the caller to see."),
            Map.entry("409", "The state does not allow it; `current` says what stands there now."),
            Map.entry("410", "Was there and is no longer kept."),
            Map.entry("412", "The version in If-Match is no longer the current one."),
            Map.entry("413", "Too large."),
            Map.entry("415", "Not a content type this takes."),
            Map.entry("422", "The content is not acceptable; `errors` says where."),
            Map.entry("428", "If-Match is missing."),
            Map.entry("429", "Too many requests; Retry-After says when to come back."),
            Map.entry("503", "Something this rests on does not answer; Retry-After says when to try again.")));

    /** Told only by operations that say so. */
    private static final Set<String> SAID = Set.of("410", "503");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(SESSION, OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("siqian_session")
                        .description("Set by signing in. Unsafe methods also send the session's csrfToken as X-CSRF-Token."));
        api.getComponents()
                .addSecurityScheme(TOKEN, OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An integration's token, sq_…; it may do what the scopes of the integration say."));
        REFUSALS.forEach((status, description) -> api.getComponents().addResponse("Refusal" + status, refusal(description)));
        api.getComponents().getSchemas().forEach(ContractShape::require);
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations().forEach((m, o) -> describe(m, path, o)));
    }

    private static APIResponse refusal(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    private static void require(String name, Schema schema) {
        // a described property that may be null is written as an object too, which null is not
        if (schema.getProperties() != null) schema.getProperties().values().stream().filter(p -> p.getAnyOf() != null).forEach(p -> p.setType(null));
        if (schema.getProperties() == null || name.contains("Draft") || name.endsWith("Details") || SENT.contains(name) || SPARSE.contains(name)) return;
        schema.setRequired(schema.getProperties().keySet().stream().filter(p -> !RARE.contains(p)).toList());
    }

    private static void describe(PathItem.HttpMethod method, PathItem path, Operation operation) {
        boolean reads = method == PathItem.HttpMethod.GET;
        var parameters = new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        if (path.getParameters() != null) parameters.addAll(path.getParameters());
        var statuses = new ArrayList<>(List.of("400", "401", "403", "429"));
        if (!SIGN_IN.equals(operation.getOperationId())) statuses.add("404");
        if (BEFORE_SIGN_IN.contains(operation.getOperationId())) {
            operation.setSecurity(List.of());
        } else {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SESSION));
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        }
        if (!reads) statuses.addAll(List.of("409", "413", "415", "422"));
        if (parameters.stream().anyMatch(p -> "If-Match".equals(((org.eclipse.microprofile.openapi.models.parameters.Parameter) p).getName()))) {
            statuses.addAll(List.of("412", "428"));
        }
        SAID.stream().filter(status -> operation.getResponses().getAPIResponse(status) != null).forEach(statuses::add);
        for (String status : statuses) {
            if (operation.getResponses().getAPIResponse(status) == null || !status.startsWith("2")) {
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/Refusal" + status));
            }
        }
        if (reads) {
            operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse().description("The caller has this version already (If-None-Match)."));
        }
    }
}
