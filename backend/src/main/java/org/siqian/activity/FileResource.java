package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.activity.StoredFile.FileView;
import org.siqian.shared.Refusal;

@Path("/api/v1/files")
@Tag(name = "Files", description = "Photos and documents that reports show as evidence.")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
public class FileResource {
    private final EvidenceRoom room;
    private final StoredFiles files;
    private final ReportReader reader;
    private final CurrentViewer viewer;

    public FileResource(EvidenceRoom room, StoredFiles files, ReportReader reader, CurrentViewer viewer) {
        this.room = room;
        this.files = files;
        this.reader = reader;
        this.viewer = viewer;
    }

    @POST
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/pdf", "application/octet-stream"})
    @ResponseStatus(201)
    @Operation(summary = "Upload a photo or PDF of at most 20 MiB, as the request's body.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "201", description = "Kept.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = FileView.class)))
    public FileView uploadFile(
            @HeaderParam("X-File-Name") @Parameter(description = "URL-encoded.") String name, @NotNull byte[] content) {
        return room.store(content, decoded(name), viewer.get()).view();
    }

    private static String decoded(String name) {
        if (name == null || name.isBlank()) return null;
        try {
            String decoded = URLDecoder.decode(name, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}/\\\\]", "");
            return decoded.length() > 200 ? decoded.substring(decoded.length() - 200) : decoded;
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("file-name", "", "X-File-Name 应为 URL 编码。");
        }
    }

    @GET
    @Path("/{id}")
    @Produces({"image/jpeg", "image/png", "image/webp", "application/pdf", "application/octet-stream"})
    @Operation(summary = "Read a file's content.")
    @APIResponse(
            responseCode = "200",
            description = "The content.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response readFile(@PathParam("id") UUID id) {
        var file = files.findByIdOptional(id).orElseThrow(() -> Refusal.notFound("文件", id));
        if (!reader.opens(file, viewer.get())) throw Refusal.hidden("文件", id);
        return Response.ok(room.content(file, FileVariant.ORIGINAL))
                .type(file.contentType())
                .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, file.contentType().startsWith("image/") ? "inline" : "attachment")
                .build();
    }
}
