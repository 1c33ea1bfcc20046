package org.siqian.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.net.URLEncoder;
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
import org.siqian.activity.UploadDesk.UploadState;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

@Path("/api/v1/files")
@Tag(name = "Files", description = "Photos and documents that reports show as evidence.")
@Transactional // but for what waits for scanner, decoder or store: that holds no connection meanwhile, and the desks say what belongs together
@RolesAllowed(Right.To.READ_REPORTS)
public class FileResource {
    private final EvidenceRoom room;
    private final StoredFiles files;
    private final UploadDesk uploads;
    private final ReportReader reader;
    private final CurrentViewer viewer;

    public FileResource(EvidenceRoom room, StoredFiles files, UploadDesk uploads, ReportReader reader, CurrentViewer viewer) {
        this.room = room;
        this.files = files;
        this.uploads = uploads;
        this.reader = reader;
        this.viewer = viewer;
    }

    @POST
    @Transactional(TxType.NOT_SUPPORTED)
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/pdf", "application/octet-stream"})
    @ResponseStatus(201)
    @Operation(summary = "Upload a photo or document of at most 20 MiB, as the request's body.",
            description = "JPEG, PNG, WebP, PDF, DOCX or XLSX, by the content and not by the name; see also the upload in parts.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "503", description = "Not now.")
    @APIResponse(responseCode = "201", description = "Kept.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = FileView.class)))
    public FileView uploadFile(
            @HeaderParam("X-File-Name") @Parameter(description = "URL-encoded.") String name, @NotNull byte[] content) {
        return uploads.take(content, decoded(name), viewer.get()).view();
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
    @Path("/by-hash/{sha256}")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(
            summary = "How much of a file has arrived.",
            description = "The kept file if the caller or their unit has stored it already; else how far the caller's own upload has come, from 0.")
    public UploadState readUpload(
            @PathParam("sha256") @Parameter(description = "Of the whole content, in small hexadecimal digits.") String sha256) {
        return uploads.state(sha256, viewer.get());
    }

    @PUT
    @Transactional(TxType.NOT_SUPPORTED)
    @Path("/by-hash/{sha256}")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Consumes("application/octet-stream")
    @Operation(
            summary = "Upload a part of a file, at most 1 MiB, as the request's body.",
            description = "Parts follow one another; the same part again is harmless, and an upload goes on within 48 hours. With the last part the"
                    + " file is looked into and kept (`file`), or refused and the parts dropped. A part that does not follow is 409 `upload-offset`:"
                    + " `current.received` says where to go on.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "503", description = "Not now; the parts before it are kept.")
    @APIResponse(responseCode = "200", description = "Taken.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = UploadState.class)))
    public UploadState uploadPart(
            @PathParam("sha256") String sha256,
            @QueryParam("offset") @NotNull @Parameter(description = "Bytes before the part.") Integer offset,
            @QueryParam("size") @NotNull @Parameter(description = "Bytes of the whole, at most 20 MiB.") Integer size,
            @HeaderParam("X-File-Name") @Parameter(description = "URL-encoded; that of the last part is kept.") String name,
            @NotNull byte[] part) {
        return uploads.take(sha256, offset, size, decoded(name), part, viewer.get());
    }

    @GET
    @Transactional(TxType.NOT_SUPPORTED)
    @Path("/{id}")
    @Produces({"image/jpeg", "image/png", "image/webp", "application/pdf", "application/octet-stream"})
    @Operation(
            summary = "Read a file's content.",
            description = "Of a picture by default what is made to be shown; the original, with what the camera wrote, only for those who may see personal data.")
    @APIResponse(
            responseCode = "200",
            description = "The content.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", description = "Destroyed.")
    @APIResponse(responseCode = "503", description = "Not now.")
    public Response readFile(
            @PathParam("id") UUID id,
            @QueryParam("variant") @Parameter(description = "DISPLAY if left out; what is no picture has only itself.") FileVariant variant,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var opened = QuarkusTransaction.requiringNew().call(() -> opened(id, variant));
        var file = opened.file();
        var shown = opened.shown();
        String tag = "\"" + shown.key(file.sha256()) + "\"";
        var answer = EntityTag.has(known, tag)
                ? Response.notModified()
                : Response.ok(room.content(file, shown)).type(shown == FileVariant.ORIGINAL ? file.contentType() : "image/jpeg");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .build();
    }

    private record Opened(StoredFile file, FileVariant shown) {}

    private Opened opened(UUID id, FileVariant variant) {
        var file = files.findByIdOptional(id).orElseThrow(() -> Refusal.notFound("文件", id));
        FileVariant shown = !file.isImage() && variant != FileVariant.THUMBNAIL ? FileVariant.ORIGINAL : variant == null ? FileVariant.DISPLAY : variant;
        if (!reader.opens(file, file.isImage() && shown == FileVariant.ORIGINAL, viewer.get())) throw Refusal.hidden("文件", id);
        if (file.destroyedAt() != null) throw Refusal.of(Kind.GONE, "file-destroyed", "这份签到表（或未被使用的文件）的保存期已满，内容已按规定销毁。");
        if (!file.isImage() && shown == FileVariant.THUMBNAIL) throw Refusal.notFound("缩略图", id);
        return new Opened(file, shown);
    }

    /** Papers are saved under their names, never opened by the browser itself. */
    private static String disposition(StoredFile file) {
        if (file.isImage()) return "inline";
        return file.name() == null
                ? "attachment"
                : "attachment; filename*=UTF-8''" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
