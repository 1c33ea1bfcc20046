package org.siqian.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.siqian.access.Viewer;
import org.siqian.shared.Ids;
import org.jetbrains.annotations.Nullable;

/** A file someone uploaded, kept by its content's hash. */
@Entity
@Table(name = "stored_file")
@DynamicUpdate // who looks at it and who ends its time write columns of their own
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
    private boolean examined;
    private Integer width;
    private Integer height;
    private Long fingerprint;
    private Instant takenAt;
    private BigDecimal latitude;
    private BigDecimal longitude;

    /** Whether reports ever named it as a sign-in sheet; null while none has named it at all. */
    private Boolean sheet;

    private Instant destroyedAt;

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

    /** What has been found in it; null for what is no picture. */
    void examined(PhotoFacts facts) {
        examined = true;
        if (facts == null) return;
        width = facts.width();
        height = facts.height();
        fingerprint = facts.fingerprint();
        takenAt = facts.takenAt();
        latitude = facts.latitude();
        longitude = facts.longitude();
    }

    /** As found in another upload of the same content. */
    void examinedAs(StoredFile twin) {
        examined(twin.width == null
                ? null
                : new PhotoFacts(twin.width, twin.height, twin.fingerprint, twin.takenAt, twin.latitude, twin.longitude));
    }

    /** Its time is up: nothing of what it showed is kept but its hash. */
    void destroy(Instant now) {
        destroyedAt = now;
        fingerprint = null;
        takenAt = null;
        latitude = null;
        longitude = null;
    }

    boolean isExamined() {
        return examined;
    }

    boolean isImage() {
        return contentType.startsWith("image/");
    }

    public String sha256() {
        return sha256;
    }

    /** Upright; null unless it is a picture. */
    public Integer width() {
        return width;
    }

    public Integer height() {
        return height;
    }

    /** See {@link Fingerprint}; null of what is no picture or too plain a one. */
    public Long fingerprint() {
        return fingerprint;
    }

    /** When, by the camera; null if it does not say. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Where, by the camera; null if it does not say. */
    public BigDecimal latitude() {
        return latitude;
    }

    public BigDecimal longitude() {
        return longitude;
    }

    public UUID storedBy() {
        return storedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When its content was destroyed, its time being up; else null. */
    public Instant destroyedAt() {
        return destroyedAt;
    }

    String contentType() {
        return contentType;
    }

    String name() {
        return name;
    }

    public String organisation() {
        return organisation;
    }

    ReportViews.Evidence as(ReportViews.EvidenceKind kind, String caption) {
        return ReportViews.Evidence.of(id, kind, caption, contentType, size, name);
    }

    FileView view() {
        return new FileView(id, sha256, contentType, size, name);
    }
}
