package org.siqian.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siqian.shared.Ids;

/** Another system that calls over HTTP: a principal of its own, of one unit, with somebody who answers for it. */
@Entity
@Table(name = "integration")
public class Integration {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;
    private String organisation;
    private UUID owner;
    private String[] scopes;
    private String[] addresses;
    private int requestsPerMinute;
    private boolean active;
    private Instant createdAt;

    protected Integration() {} // for Hibernate

    Integration(String code, String organisation, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.organisation = organisation;
        this.active = true;
        this.createdAt = now;
    }

    void isDescribed(String name, UUID owner, boolean active) {
        this.name = name;
        this.owner = owner;
        this.active = active;
    }

    /** The addresses are networks such as 10.8.0.0/16; none means from anywhere. */
    void may(Collection<Scope> scopes, List<Network> addresses, int requestsPerMinute) {
        this.scopes = scopes.stream().distinct().sorted().map(Scope::name).toArray(String[]::new);
        this.addresses = addresses.stream().map(Network::toString).toArray(String[]::new);
        this.requestsPerMinute = requestsPerMinute;
    }

    boolean mayCallFrom(String address) {
        return addresses.length == 0 || Arrays.stream(addresses).map(Network::of).anyMatch(n -> n.includes(address));
    }

    Viewer viewer() {
        return Viewer.integration(id, code, name, organisation, scopes(), owner, requestsPerMinute);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String organisation() {
        return organisation;
    }

    UUID owner() {
        return owner;
    }

    Set<Scope> scopes() {
        return Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    List<String> addresses() {
        return List.of(addresses);
    }

    int requestsPerMinute() {
        return requestsPerMinute;
    }

    boolean isActive() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }
}
