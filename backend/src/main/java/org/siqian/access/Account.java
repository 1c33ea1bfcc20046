package org.siqian.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siqian.shared.Ids;

/** A person who signs in, for one unit, in one or more roles. */
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
    private String[] roles;
    private boolean active;
    private Instant createdAt;

    protected Account() {} // for Hibernate

    public Account(String username, String displayName, String organisation, Set<Role> roles, Instant now) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.organisation = organisation;
        this.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        this.active = true;
        this.createdAt = now;
        this.passwordHash = "!"; // matches no password until one is set
    }

    /** Keeps a bcrypt hash, cost 10. */
    public void setPassword(String password) {
        passwordHash = BcryptUtil.bcryptHash(password, 10);
    }

    /** Lends a hash already made, so that many accounts of one password need one hashing. */
    public void takePasswordOf(Account other) {
        passwordHash = other.passwordHash;
    }

    boolean opensWith(String password) {
        return active && passwordHash.startsWith("$") && BcryptUtil.matches(password, passwordHash);
    }

    /** Acts for that unit in those roles from now on, under that name. */
    void actsFor(String organisation, Set<Role> roles, String displayName) {
        this.organisation = organisation;
        this.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        this.displayName = displayName;
    }

    boolean isActive() {
        return active;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public Viewer viewer() {
        return new Viewer(
                id,
                username,
                displayName,
                organisation,
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
