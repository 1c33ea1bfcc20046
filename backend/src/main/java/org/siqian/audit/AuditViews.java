package org.siqian.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of the audit trail. */
public final class AuditViews {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditViews() {}

    @Schema(description = "One change as the audit trail keeps it.")
    public record AuditEntry(
            long id,
            Instant at,
            @Schema(description = "USER or SYSTEM.", examples = "USER") String actorKind,
            @Schema(examples = "wanzhou") String actor,
            @Schema(examples = "KX-500101") @Nullable String organisation,
            @Schema(examples = "report.approve") String action,
            @Schema(examples = "activity-report") String entity,
            String entityId,
            @Schema(description = "The changed fields as they were.") @Nullable Map<String, Object> before,
            @Schema(description = "The changed fields as they became.") @Nullable Map<String, Object> after,
            @Nullable String reason,
            @Nullable String requestId,
            @Nullable String address) {}

    static Map<String, Object> tree(String json) {
        try {
            return json == null ? null : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit trail keeps JSON objects only", e);
        }
    }
}
