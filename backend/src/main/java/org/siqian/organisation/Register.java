package org.siqian.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siqian.shared.Refusal;
import org.siqian.shared.Snapshot;

/** The register of organisations as everyone reads it: the tree, and the collectives resolved by day. */
@ApplicationScoped
public class Register {
    private record Known(
            Map<String, Organisation> organisations, Map<String, List<String>> children, Map<String, Collective> collectives) {}

    private final Organisations organisations;
    private final Snapshot<Known> known = new Snapshot<>(Duration.ofSeconds(10), this::read);

    public Register(Organisations organisations) {
        this.organisations = organisations;
    }

    private Known read() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var all = new TreeMap<String, Organisation>();
            var children = new HashMap<String, List<String>>();
            var collectives = new TreeMap<String, Collective>();
            for (Organisation o : organisations.listAll()) {
                all.put(o.code(), o);
                if (o.parent() != null) children.computeIfAbsent(o.parent(), p -> new ArrayList<>()).add(o.code());
            }
            organisations.collectives().forEach(c -> collectives.put(c.code(), c));
            return new Known(all, children, collectives);
        });
    }

    /** Enters an organisation; refuses a parent that does not exist. */
    public void add(Organisation organisation) {
        if (organisation.parent() != null) require(organisation.parent());
        organisations.persistAndFlush(organisation);
        known.forget();
    }

    public void add(Collective collective) {
        organisations.add(collective);
        known.forget();
    }

    public Collection<Organisation> all() {
        return known.get().organisations.values();
    }

    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(code == null ? null : known.get().organisations.get(code));
    }

    public Organisation require(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("单位", code));
    }

    public Optional<Collective> findCollective(String code) {
        return Optional.ofNullable(known.get().collectives.get(code));
    }

    public Collection<Collective> collectives() {
        return known.get().collectives.values();
    }

    /** Who belongs to the collective on that day; empty for an open set nobody has chosen yet. */
    public List<String> members(String collective, LocalDate day) {
        return findCollective(collective).map(c -> c.membersOn(day)).orElse(List.of());
    }

    /** The organisation itself and everything below it. */
    public List<String> subtree(String code) {
        var below = new ArrayList<String>();
        below.add(code);
        for (int i = 0; i < below.size(); i++) below.addAll(known.get().children.getOrDefault(below.get(i), List.of()));
        return below;
    }

    /** Whether the first is the second or stands below it. */
    public boolean isWithin(String code, String above) {
        for (String at = code; at != null; at = find(at).map(Organisation::parent).orElse(null)) {
            if (at.equals(above)) return true;
        }
        return false;
    }

    /** The organisation and those above it, nearest first. */
    public List<Organisation> lineage(String code) {
        var line = new ArrayList<Organisation>();
        for (var at = find(code); at.isPresent(); at = find(at.get().parent())) line.add(at.get());
        return line;
    }

    /** The district or zone association strictly above, whose desk a report passes first. */
    public Optional<Organisation> endorserOf(String code) {
        return lineage(code).stream().skip(1).filter(o -> o.kind().endorses()).findFirst();
    }

    /** Forgets what was read, for the transaction that changed it and everyone after. */
    public void forget() {
        known.forget();
    }
}
