package org.siqian.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of what is said about a report. */
public final class CommentViews {
    private CommentViews() {}

    @Schema(description = "Something to say about a report.")
    public record CommentDraft(
            @NotBlank(message = "请写下要说的话") @Size(max = 2000, message = "最多 2000 字") @Schema(examples = "签到表上是 46 人，请核对。") String text,
            @Size(max = 200) @Schema(description = "The place in the report it is about; the whole of it if left out.", examples = "/participants")
                    String pointer) {}

    @Schema(name = "Comment", description = "What somebody said about a report; it is neither changed nor taken back.")
    public record CommentView(
            UUID id,
            Instant at,
            @Schema(description = "Who said it.") String by,
            @Schema(description = "The unit they spoke for.", examples = "KX-500101") String organisation,
            @Nullable String pointer,
            @Schema(description = "Telephone and identity numbers are covered for those who do not need them.") String text,
            @Schema(description = "Whether the caller said it.") boolean own) {}
}
