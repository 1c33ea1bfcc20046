package org.siqian.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.siqian.audit.Actor;
import org.siqian.shared.Ids;

/** A person who signs in; what they may do hangs on the posts they hold. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private UUID id;

    @Version
    private long version;

    private String username;
    private String passwordHash;
    private String displayName;
    private String organisation;
    private String phone;
    private String email;
    private boolean mustChangePassword;
    private boolean active;
    private Instant createdAt;

    protected Account() {} // for Hibernate

    public Account(String username, String displayName, String organisation, Instant now) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.organisation = organisation;
        this.active = true;
        this.createdAt = now;
        this.passwordHash = "!"; // matches no password until one is set
    }

    void keepHash(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
    }

    /** Lends a hash already made, so that many accounts of one password need one hashing. */
    public void takePasswordOf(Account other) {
        passwordHash = other.passwordHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** A password that somebody else has set is good for changing it. */
    boolean mustChangePassword() {
        return mustChangePassword;
    }


    public boolean isActive() {
        return active;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String organisation() {
        return organisation;
    }

    String phone() {
        return phone;
    }

    /** Where reminders go beside the page; null for the page alone. */
    String email() {
        return email;
    }

    void isReachedAt(String email) {
        this.email = email == null || email.isBlank() ? null : email.strip();
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    /** Who they are; what they may do is of their posts. */
    void isDescribed(String displayName, String organisation, String phone) {
        this.displayName = displayName;
        this.organisation = organisation;
        this.phone = phone;
    }

    void isAllowedIn(boolean active) {
        this.active = active;
    }

    /** Whom a deed of theirs is put down to, whatever their posts. */
    Actor actor() {
        return new Actor(Actor.Kind.USER, username, organisation, null);
    }
}
