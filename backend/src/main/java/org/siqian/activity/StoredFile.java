package org.siqian.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.access.Viewer;
import org.siqian.shared.Ids;
import org.jetbrains.annotations.Nullable;

/** A file someone uploaded, kept by its content's hash. */
@Entity
@Table(name = "stored_file")
public class StoredFile {
    @Id
    private UUID id;

    private String sha256;
    private String contentType;
    private long size;
    private String name;
    private UUID storedBy;
    private String organisation;
    private Instant createdAt;

    @Schema(name = "StoredFile", description = "An uploaded file; name its id as a report's evidence.")
    public record FileView(
            UUID id,
            String sha256,
            @Schema(description = "As found in its content.", examples = "image/jpeg") String contentType,
            long size,
            @Nullable String name) {}

    protected StoredFile() {} // for Hibernate

    StoredFile(String sha256, String contentType, long size, String name, Viewer by, Instant now) {
        this.id = Ids.next();
        this.sha256 = sha256;
        this.contentType = contentType;
        this.size = size;
        this.name = name;
        this.storedBy = by.id();
        this.organisation = by.organisation();
        this.createdAt = now;
    }

    boolean isBy(Viewer viewer) {
        return storedBy.equals(viewer.id());
    }

    public UUID id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    String contentType() {
        return contentType;
    }

    String name() {
        return name;
    }

    String organisation() {
        return organisation;
    }

    ReportViews.Evidence as(ReportViews.EvidenceKind kind, String caption) {
        return new ReportViews.Evidence(id, kind, caption, contentType, size, name);
    }

    FileView view() {
        return new FileView(id, sha256, contentType, size, name);
    }
}
