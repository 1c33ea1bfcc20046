package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kind of activity report: its fields, the evidence asked for and the measures it serves. Data, not code. */
@Entity
@Table(name = "report_kind")
public class ReportKind {
    @Id
    private String code;

    @Version
    private long version;

    private String nameZh;
    private String nameEn;
    private String[] measures;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Field> fields;

    private int photos;
    private int sheets;
    private int documents;
    private boolean joint;
    private boolean participants;
    private int ordinal;
    private boolean retired;

    protected ReportKind() {} // for Hibernate

    ReportKind(String code, ReportKindViews.ReportKindChangeDraft draft, int ordinal) {
        this.code = code;
        this.ordinal = ordinal;
        reads(draft);
    }

    /** What is asked from now on; reports that have been written stay as they are. */
    void reads(ReportKindViews.ReportKindChangeDraft draft) {
        this.nameZh = draft.name().zh();
        this.nameEn = draft.name().en();
        this.measures = draft.measures().toArray(String[]::new);
        this.fields = List.copyOf(draft.fields());
        this.photos = draft.evidence() == null ? 0 : draft.evidence().photos();
        this.sheets = draft.evidence() == null ? 0 : draft.evidence().sheets();
        this.documents = draft.evidence() == null ? 0 : draft.evidence().documents();
        this.joint = draft.joint();
        this.participants = draft.participants();
        this.retired = draft.retired();
    }

    public String code() {
        return code;
    }

    public String name() {
        return nameZh;
    }

    /** The measures it serves; the first is the principal one's default. */
    public List<String> measures() {
        return List.of(measures);
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    public int photos() {
        return photos;
    }

    public int sheets() {
        return sheets;
    }

    public int documents() {
        return documents;
    }

    /** Whether several organisations may have done it together. */
    public boolean mayBeJoint() {
        return joint;
    }

    /** Whether people took part, so that the common number of participants is asked for. */
    public boolean hasParticipants() {
        return participants;
    }

    /** Whether it takes no new drafts; reports of it go on. */
    public boolean isRetired() {
        return retired;
    }

    long version() {
        return version;
    }

    int ordinal() {
        return ordinal;
    }

    ReportKindViews.ReportKindView view() {
        return new ReportKindViews.ReportKindView(
                code, new Field.Label(nameZh, nameEn), measures(), fields,
                new ReportKindViews.EvidenceAsked(photos, sheets, documents), joint, participants, version, retired);
    }
}
