package org.siqian.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
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
            @Schema(description = "USER, INTEGRATION or SYSTEM.", examples = "USER") String actorKind,
            @Schema(examples = "wanzhou") String actor,
            @Schema(examples = "KX-500101") @Nullable String organisation,
            @Schema(description = "For whom a deputy stood in.") @Nullable String forWhom,
            @Schema(examples = "report.approve") String action,
            @Schema(examples = "activity-report") String entity,
            String entityId,
            Outcome outcome,
            @Schema(description = "The changed fields as they were.") @Nullable Map<String, Object> before,
            @Schema(description = "The changed fields as they became.") @Nullable Map<String, Object> after,
            @Nullable String reason,
            @Nullable String requestId,
            @Nullable String address,
            @Schema(description = "Null for the seconds until it is sealed.") @Nullable AuditSeal seal) {}

    @Schema(description = "An event's place in the chain of hashes.")
    public record AuditSeal(long position, @Schema(description = "SHA-256 over this event and the hash before it, in hexadecimal.") String hash) {}

    @Schema(description = "What reading the whole trail and its chain told.")
    public record AuditCheck(
            @Schema(description = "Whether everything fits.") boolean intact,
            long events,
            long sealed,
            @Schema(description = "Of the last seconds.") long waiting,
            @Nullable AuditHead head,
            @Schema(description = "At most 100 of a kind.") List<AuditFinding> findings) {}

    @Schema(description = "The newest seal. Noted elsewhere, it shows later whether the chain up to it was rewritten.")
    public record AuditHead(long position, String hash, Instant sealedAt) {
        /** POSITION:HASH, as the verification takes it. */
        String noted() {
            return position + ":" + hash;
        }
    }

    @Schema(description = "What does not fit.")
    public record AuditFinding(
            Kind kind, @Schema(description = "In the chain.") @Nullable Long position, @Nullable Long event, String detail) {
        @Schema(name = "AuditFindingKind", description = "Changed, taken out, or put in past the application.")
        public enum Kind {
            CHANGED,
            MISSING,
            INSERTED
        }
    }

    static Map<String, Object> tree(String json) {
        try {
            return json == null ? null : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit trail keeps JSON objects only", e);
        }
    }
}
