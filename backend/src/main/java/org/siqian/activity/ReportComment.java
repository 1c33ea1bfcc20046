package org.siqian.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.siqian.access.Viewer;
import org.siqian.activity.CommentViews.CommentDraft;
import org.siqian.activity.CommentViews.CommentView;
import org.siqian.shared.Ids;
import org.siqian.shared.Masking;

/** What somebody said about a report. It stands as it was said. */
@Entity
@Immutable
@Table(name = "report_comment")
public class ReportComment {
    @Id
    private UUID id;

    private UUID report;
    private Instant at;
    private UUID by;
    private String byName;
    private String organisation;
    private String pointer;
    private String text;

    protected ReportComment() {} // for Hibernate

    ReportComment(ActivityReport report, CommentDraft draft, Viewer by, Instant now) {
        this.id = Ids.next();
        this.report = report.id();
        this.at = now;
        this.by = by.id();
        this.byName = by.signature();
        this.organisation = by.organisation();
        this.pointer = draft.pointer() == null || draft.pointer().isBlank() ? null : draft.pointer().strip();
        this.text = draft.text().strip();
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    CommentView view(boolean masked, Viewer viewer) {
        return new CommentView(id, at, byName, organisation, pointer, masked ? Masking.text(text) : text, by.equals(viewer.id()));
    }
}
