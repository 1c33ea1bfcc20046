package org.siqian.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.siqian.audit.Actor;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.IndicatorViews.RuleChangeKind;
import org.siqian.progress.JobViews.JobView;
import org.siqian.shared.Ids;

/** Work too long for a request: a change of counting rules over many reports. */
@Entity
@Table(name = "job")
public class Job {
    /** What is done. */
    @Schema(name = "JobKind")
    public enum Kind {
        RULE_CHANGE
    }

    /** How it stands. One that was broken off begins again. */
    @Schema(name = "JobState")
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** The change as it was asked for. */
    public record Request(RuleChangeKind change, UUID rule, CountingRuleDraft draft, String ifMatch, String previewHash) {}

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String indicator;

    @JdbcTypeCode(SqlTypes.JSON)
    private Request request;

    @JdbcTypeCode(SqlTypes.JSON)
    private Actor askedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private long done;
    private Long total;
    private Instant queuedAt;
    private Instant startedAt;
    private Instant finishedAt;
    private String message;

    protected Job() {} // for Hibernate

    Job(String indicator, Request request, Actor by, Instant now) {
        this.id = Ids.next();
        this.kind = Kind.RULE_CHANGE;
        this.indicator = indicator;
        this.request = request;
        this.askedBy = by;
        this.state = State.QUEUED;
        this.queuedAt = now;
    }

    /** Begins, or begins again. */
    void begin(long total, Instant now) {
        state = State.RUNNING;
        attempts++;
        done = 0;
        this.total = total;
        startedAt = now;
    }

    void reached(long done) {
        this.done = Math.min(done, total);
    }

    void succeed(Instant now) {
        state = State.DONE;
        done = total;
        finishedAt = now;
    }

    void fail(String why, Instant now) {
        state = State.FAILED;
        message = why;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    String indicator() {
        return indicator;
    }

    Request request() {
        return request;
    }

    Actor askedBy() {
        return askedBy;
    }

    int attempts() {
        return attempts;
    }

    JobView view() {
        return new JobView(id, kind, indicator, request.change(), state, done, total, queuedAt, startedAt, finishedAt, askedBy.name(), message);
    }
}
