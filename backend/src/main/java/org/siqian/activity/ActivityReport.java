package org.siqian.activity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.FieldNote;
import org.siqian.activity.ReportViews.Place;
import org.siqian.indicator.ReportFacts;
import org.siqian.shared.Ids;
import org.siqian.shared.Refusal;

/** One thing done, by whom, where, when. Its state moves only by its verbs. */
@Entity
@Table(name = "activity_report")
public class ActivityReport {
    @Id
    private UUID id;

    @Version
    private long version;

    private String kind;
    private String title;
    private String organisation;
    private String[] joint;
    private String[] measures;
    private LocalDate occurredFrom;
    private LocalDate occurredTo;
    private String district;
    private String township;
    private String address;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private Integer participants;
    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private int revision;
    private Integer countedRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReportContent countedContent;

    private String sourceUnit;
    private String source;
    private String externalId;
    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FieldNote> fieldNotes;

    private UUID filedBy;
    private String filedByName;
    @Embedded
    private Hands hands;

    @Embedded
    private Submission submission = new Submission();

    private Instant createdAt;
    private Instant updatedAt;

    protected ActivityReport() {} // for Hibernate

    ActivityReport(ReportContent content, Viewer by, Instant now) {
        this.id = Ids.next();
        this.kind = content.kind();
        this.status = ReportStatus.DRAFT;
        this.revision = 1;
        this.fieldNotes = List.of();
        this.filedBy = by.id();
        this.filedByName = by.displayName();
        this.hands = new Hands(by);
        this.createdAt = now;
        write(content, now);
    }

    /** Where another system knows it from. */
    void cameFrom(String unit, String source, String externalId) {
        this.sourceUnit = unit;
        this.source = source;
        this.externalId = externalId;
    }

    void edit(ReportContent content, Viewer by, Instant now) {
        if (!status.isOpen()) throw cannot("修改");
        if (status == ReportStatus.WITHDRAWN) status = ReportStatus.DRAFT;
        hands.touch(by);
        write(content, now);
    }

    private void write(ReportContent content, Instant now) {
        title = content.title();
        organisation = content.organisation();
        joint = content.joint().toArray(String[]::new);
        measures = content.measures().toArray(String[]::new);
        occurredFrom = content.occurredFrom();
        occurredTo = content.occurredTo();
        district = content.place().district();
        township = content.place().township();
        address = content.place().address();
        latitude = content.place().latitude();
        longitude = content.place().longitude();
        participants = content.participants();
        summary = content.summary();
        details = content.details();
        evidence = content.evidence();
        updatedAt = now;
    }

    void submit(Viewer by, Submission submission, Instant now) {
        moveTo(ReportStatus.SUBMITTED, "提交", now);
        hands.touch(by);
        this.submission = submission;
        this.comment = null;
        this.fieldNotes = List.of();
    }

    void withdraw(Instant now) {
        moveTo(ReportStatus.WITHDRAWN, "撤回", now);
    }

    void endorse(Viewer by, Instant now) {
        hands.refuseToBeJudgedBy(by);
        moveTo(ReportStatus.ENDORSED, "初审", now);
    }

    /** Makes this revision the one that counts. */
    void approve(Viewer by, Instant now) {
        hands.refuseToBeJudgedBy(by);
        moveTo(ReportStatus.APPROVED, "审核", now);
        countedRevision = revision;
        countedContent = null;
    }

    void giveBack(Viewer by, String comment, List<FieldNote> notes, Instant now) {
        hands.refuseToBeJudgedBy(by);
        moveTo(ReportStatus.RETURNED, "退回", now);
        this.comment = comment;
        this.fieldNotes = List.copyOf(notes);
    }

    /** An approved report opens as its next revision while the approved one keeps counting; a withdrawn one simply opens. */
    void reopen(Instant now) {
        boolean approved = status == ReportStatus.APPROVED;
        var content = content();
        moveTo(ReportStatus.DRAFT, "重新打开", now);
        if (!approved) return;
        countedContent = content;
        revision++;
    }

    /** Takes it out for good. Possible whenever a revision counts, whatever has become of a later one. */
    void voidOut(Instant now) {
        if (countedRevision == null) throw cannot("作废");
        status = ReportStatus.VOIDED;
        countedRevision = null;
        countedContent = null;
        updatedAt = now;
    }

    private void moveTo(ReportStatus next, String verb, Instant now) {
        if (!status.leadsTo(next)) throw cannot(verb);
        status = next;
        updatedAt = now;
    }

    private Refusal cannot(String verb) {
        var now = Map.<String, Object>of("status", status.name(), "at", updatedAt.toString());
        return Refusal.conflict("report-status", "报告现为“" + ReportLabels.of(status) + "”，不能" + verb + "。", now);
    }

    Hands hands() {
        return hands;
    }

    /** Whoever has to act on it from now on; what was done stays put down to those who did it. */
    void handTo(UUID person, String name, Instant now) {
        hands.pass(person, name);
        updatedAt = now;
    }

    ReportContent content() {
        return new ReportContent(
                kind, title, organisation, List.of(joint), List.of(measures), occurredFrom, occurredTo,
                new Place(district, township, address, latitude, longitude), participants, summary, details, evidence);
    }

    /** What counts now: the approved content, also while a later revision is being written. */
    ReportContent countedContent() {
        return countedContent == null ? content() : countedContent;
    }

    ReportFacts facts() {
        return content().facts(id, revision);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String kind() {
        return kind;
    }

    String organisation() {
        return organisation;
    }

    /** The measure whose lead unit reviews; null while none is named. */
    String principalMeasure() {
        return measures.length == 0 ? null : measures[0];
    }

    ReportStatus status() {
        return status;
    }

    int revision() {
        return revision;
    }

    Integer countedRevision() {
        return countedRevision;
    }

    String source() {
        return source;
    }

    String externalId() {
        return externalId;
    }

    Submission submission() {
        return submission;
    }

    String comment() {
        return comment;
    }

    List<FieldNote> fieldNotes() {
        return fieldNotes;
    }

    ReportViews.Filer filedBy() {
        return new ReportViews.Filer(filedBy, filedByName);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
