package org.siqian.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
            Map<String, Organisation> organisations,
            Map<String, List<String>> children,
            Map<String, List<String>> predecessors,
            Map<String, Collective> collectives) {}

    private final Organisations organisations;
    private final Snapshot<Known> known = new Snapshot<>(Duration.ofSeconds(10), this::read);

    public Register(Organisations organisations) {
        this.organisations = organisations;
    }

    private Known read() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var all = new TreeMap<String, Organisation>();
            var children = new HashMap<String, List<String>>();
            var predecessors = new HashMap<String, List<String>>();
            var collectives = new TreeMap<String, Collective>();
            for (Organisation o : organisations.listAll()) {
                all.put(o.code(), o);
                if (o.parent() != null) children.computeIfAbsent(o.parent(), p -> new ArrayList<>()).add(o.code());
                if (o.successor() != null) predecessors.computeIfAbsent(o.successor(), s -> new ArrayList<>()).add(o.code());
            }
            predecessors.values().forEach(codes -> codes.sort(null));
            organisations.collectives().forEach(c -> collectives.put(c.code(), c));
            return new Known(all, children, predecessors, collectives);
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

    /** Whom the unit took over from, directly. */
    public List<String> predecessors(String code) {
        return known.get().predecessors.getOrDefault(code, List.of());
    }

    public OrganisationViews.OrganisationView view(Organisation organisation) {
        return organisation.view(predecessors(organisation.code()));
    }

    /** Who acts for the unit on that day: itself, or once it has ended its successor, or that one's, and so on. */
    public Organisation answering(String code, LocalDate day) {
        Organisation at = require(code);
        var seen = new HashSet<String>();
        while (at.hasEndedBefore(day) && at.successor() != null && seen.add(at.code())) {
            var next = find(at.successor());
            if (next.isEmpty()) break;
            at = next.get();
        }
        return at;
    }

    /** Whoever acts for the unit on that day, and those who act for the ones above, nearest first. */
    public List<Organisation> lineage(String code, LocalDate day) {
        var line = new ArrayList<Organisation>();
        for (String at = code; at != null && find(at).isPresent(); ) {
            Organisation here = answering(at, day);
            if (line.contains(here)) break;
            line.add(here);
            at = here.parent();
        }
        return line;
    }

    /**
     * Whether {@code above} may act for the unit on that day: it is the unit, stands above it, or took over from one that
     * is or does. An abolished unit keeps what it had, so that its people finish their work until they are moved.
     */
    public boolean answersFor(String code, String above, LocalDate day) {
        var seen = new LinkedHashSet<>(List.of(code));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String at = next.remove();
            if (at.equals(above)) return true;
            find(at).ifPresent(o -> {
                if (o.parent() != null && seen.add(o.parent())) next.add(o.parent());
                if (o.successor() != null && o.hasEndedBefore(day) && seen.add(o.successor())) next.add(o.successor());
            });
        }
        return false;
    }

    /** Every unit that this one {@link #answersFor answers for} that day. */
    public List<String> answeredBy(String code, LocalDate day) {
        var found = new LinkedHashSet<>(List.of(code));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            String at = next.remove();
            var below = new ArrayList<>(known.get().children.getOrDefault(at, List.of()));
            predecessors(at).stream().filter(p -> require(p).hasEndedBefore(day)).forEach(below::add);
            below.stream().filter(found::add).forEach(next::add);
        }
        return List.copyOf(found);
    }

    /** What the register of that day rolls up under the unit: each unit that ever was stands at one place in it. */
    public List<String> subtree(String code, LocalDate day) {
        return all().stream()
                .filter(o -> lineage(o.code(), day).stream().anyMatch(above -> above.code().equals(code)))
                .map(Organisation::code)
                .toList();
    }

    /** By ended unit who acts for it on that day. */
    public Map<String, String> followed(LocalDate day) {
        var followed = new TreeMap<String, String>();
        for (Organisation o : all()) {
            if (o.hasEndedBefore(day) && o.successor() != null) followed.put(o.code(), answering(o.code(), day).code());
        }
        return followed;
    }

    /** The association whose desk a report passes first that day: strictly above whoever acts for the unit. */
    public Optional<Organisation> endorserOf(String code, LocalDate day) {
        return lineage(code, day).stream().skip(1).filter(o -> o.kind().endorses()).findFirst();
    }

    /** The district or zone association strictly above, as the report was filed. */
    public Optional<Organisation> endorserOf(String code) {
        return lineage(code).stream().skip(1).filter(o -> o.kind().endorses()).findFirst();
    }

    /** Forgets what was read, for the transaction that changed it and everyone after. */
    public void forget() {
        known.forget();
    }
}
