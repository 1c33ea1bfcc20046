package org.siqian.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.siqian.shared.Ids;

/** Who holds a post, or stands in for one who does, from a day to a day; both inclusive, null open. */
@Entity
@Table(name = "post_holder")
public class PostHolder {
    @Id
    private UUID id;

    @Column(name = "post", insertable = false, updatable = false)
    private String post;

    private String person;
    private UUID account;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UUID standsInFor;
    private String reason;
    private UUID tookOverFrom;
    private Instant workMovedAt;

    protected PostHolder() {} // for Hibernate

    PostHolder(String person, UUID account, LocalDate validFrom, LocalDate validTo) {
        this.id = Ids.next();
        this.person = person;
        this.account = account;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** For a time and in the open: the reason and the name of the one stood in for are shown. */
    void standsInFor(UUID principal, String reason) {
        this.standsInFor = principal;
        this.reason = reason;
    }

    /** The open work of that person is to follow on the first day. */
    void takesOverFrom(UUID predecessor, String reason) {
        this.tookOverFrom = predecessor;
        this.reason = reason;
    }

    void receivedWork(Instant now) {
        this.workMovedAt = now;
    }

    void ends(LocalDate last) {
        this.validTo = last;
    }

    boolean on(LocalDate day) {
        return !startsAfter(day) && (validTo == null || !day.isAfter(validTo));
    }

    boolean startsAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    boolean isDeputy() {
        return standsInFor != null;
    }

    boolean is(UUID someone) {
        return account != null && account.equals(someone);
    }

    UUID id() {
        return id;
    }

    String post() {
        return post;
    }

    String person() {
        return person;
    }

    /** Null for a person without an account, such as a leader the notice names. */
    UUID account() {
        return account;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    UUID standsInFor() {
        return standsInFor;
    }

    String reason() {
        return reason;
    }

    UUID tookOverFrom() {
        return tookOverFrom;
    }

    Instant workMovedAt() {
        return workMovedAt;
    }
}
