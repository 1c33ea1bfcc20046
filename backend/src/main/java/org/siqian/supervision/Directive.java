package org.siqian.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.shared.Ids;
import org.siqian.shared.Masking;
import org.siqian.supervision.Concern.Subject;

/** 督办: a unit, or the holder of a leader's post, is asked to do something about something by a day. */
@Entity
@Table(name = "directive")
public class Directive {
    private static final int SHORT = 40;

    @Id
    private UUID id;

    @Version
    private long version;

    private int year;
    private int ordinal;
    private String organisation;
    private String post;

    @Enumerated(EnumType.STRING)
    private AttentionKind kind;

    private String reference;
    private int subjectYear;
    private String subjectTitle;
    private String[] measures;
    private String request;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DirectiveStatus status;

    private UUID issuedBy;
    private String issuedByName;
    private Instant issuedAt;

    protected Directive() {} // for Hibernate

    Directive(Subject subject, String request, LocalDate dueOn) {
        this.id = Ids.next();
        this.kind = subject.kind();
        this.reference = subject.reference();
        this.subjectYear = subject.year();
        this.subjectTitle = subject.title();
        this.measures = subject.measures().toArray(String[]::new);
        this.request = request;
        this.dueOn = dueOn;
    }

    /** Exactly one of them. */
    void isOwnedBy(String organisation, String post) {
        this.organisation = organisation;
        this.post = post;
    }

    /** Numbered through the year it is issued in. */
    void isIssued(int year, int ordinal, Viewer by, Instant now) {
        this.year = year;
        this.ordinal = ordinal;
        this.status = DirectiveStatus.OPEN;
        this.issuedBy = by.id();
        this.issuedByName = by.signature();
        this.issuedAt = now;
    }

    void moves(DirectiveStatus next) {
        status = next;
    }

    /** Returned with more time. */
    void isDueOn(LocalDate day) {
        dueOn = day;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** 督办〔2026〕3号 */
    public String number() {
        return "督办〔" + year + "〕" + ordinal + "号";
    }

    String organisation() {
        return organisation;
    }

    String post() {
        return post;
    }

    AttentionKind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    int subjectYear() {
        return subjectYear;
    }

    String subjectTitle() {
        return subjectTitle;
    }

    String subjectKey() {
        return Subject.key(kind, reference, subjectYear);
    }

    List<String> measures() {
        return List.of(measures);
    }

    String request() {
        return request;
    }

    /** For lists: without the numbers that identify people. */
    String shortRequest() {
        String line = Masking.text(request).strip().replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    LocalDate dueOn() {
        return dueOn;
    }

    DirectiveStatus status() {
        return status;
    }

    UUID issuedBy() {
        return issuedBy;
    }

    String issuedByName() {
        return issuedByName;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    boolean isOverdue(LocalDate today) {
        return status == DirectiveStatus.OPEN && dueOn.isBefore(today);
    }

    String link() {
        return "/directives/" + id;
    }

    /** As something that needs someone itself. */
    Subject itself() {
        return new Subject(AttentionKind.DIRECTIVE_OVERDUE, id.toString(), year, number() + " " + subjectTitle, measures(), organisation, null, null);
    }
}
