package org.siqian.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as RFC 9457 has it; {@code code} is for programs, {@code detail} for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A refusal as RFC 9457 problem details.")
public record Problem(
        @Schema(description = "Where the problem is documented.", examples = "/problems/content") String type,
        String title,
        int status,
        String detail,
        @Schema(description = "The path that was asked for.") String instance,
        @Schema(description = "Stable; switch on this.", examples = "content") String code,
        @Schema(description = "Name it when you ask for help.") String requestId,
        @Schema(description = "Each fault with its place.") List<ProblemFault> errors,
        @Schema(description = "What stands there now, on conflicts: state, who, when.") Map<String, Object> current) {

    /** One fault at one place of the request. */
    @Schema(description = "One fault at one place of the request.")
    public record ProblemFault(
            @Schema(description = "JSON Pointer into the body, or ?name for a parameter.", examples = "/participants")
                    String pointer,
            String code,
            String message) {}

    public static final String MEDIA_TYPE = "application/problem+json";
}
