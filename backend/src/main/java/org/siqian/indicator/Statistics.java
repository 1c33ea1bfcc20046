package org.siqian.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.siqian.indicator.Observation.Series;
import org.siqian.shared.Snapshot;

/**
 * The published figures and the registered entities as everyone reads them, as they are known now ({@code known} null) or were
 * known before an instant.
 */
@ApplicationScoped
public class Statistics {
    /** A figure as it was published for a period; {@code observation} is its id, by which it opens. */
    public record Figure(
            LocalDate start, LocalDate end, BigDecimal value, Observation.Status status, String publisher, String citation,
            LocalDate publishedOn, UUID observation) {}

    /** A registered cluster, park or firm. */
    public record Thing(String code, String name, String type, String territory, LocalDate validFrom, LocalDate validTo) {}

    private record Known(
            Map<Series, List<List<Observation>>> figures,
            Map<String, Set<String>> territories,
            Map<String, List<EntityRevision>> entities,
            Map<String, Set<String>> attributes) {}

    private final Observations observations;
    private final Entities entities;
    private final Snapshot<Known> known = new Snapshot<>(Duration.ofSeconds(10), this::read);

    public Statistics(Observations observations, Entities entities) {
        this.observations = observations;
        this.entities = entities;
    }

    private Known read() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var byId = new LinkedHashMap<UUID, List<Observation>>();
            observations.everyRevision().forEach(o -> byId.computeIfAbsent(o.id(), i -> new ArrayList<>()).add(o));
            var figures = new HashMap<Series, List<List<Observation>>>();
            var territories = new HashMap<String, Set<String>>();
            var attributes = new HashMap<String, Set<String>>();
            for (List<Observation> revisions : byId.values()) {
                Series series = revisions.get(0).series();
                figures.computeIfAbsent(series, s -> new ArrayList<>()).add(revisions);
                if (series.indicator() != null) territories.computeIfAbsent(series.indicator(), i -> new TreeSet<>()).add(series.territory());
                else attributes.computeIfAbsent(series.entity(), e -> new TreeSet<>()).add(series.attribute());
            }
            var things = new TreeMap<String, List<EntityRevision>>();
            entities.everyRevision().forEach(e -> things.computeIfAbsent(e.code(), c -> new ArrayList<>()).add(e));
            return new Known(figures, territories, things, attributes);
        });
    }

    /** Forgets what was read, so that the change just made is seen. */
    void forget() {
        known.forget();
    }

    /** What is published of an indicator in a territory, by start and end; what was taken back is left out. */
    public List<Figure> series(String indicator, String territory, Instant known) {
        return figures(Series.of(indicator, territory), known);
    }

    /** The territories of which anything is published. */
    public Set<String> territories(String indicator, Instant known) {
        var all = this.known.get().territories.getOrDefault(indicator, Set.of());
        var published = new TreeSet<String>();
        for (String territory : all) if (!series(indicator, territory, known).isEmpty()) published.add(territory);
        return published;
    }

    /** Those of a type that were there in the year, by code. */
    public List<Thing> entities(String type, int year, Instant known) {
        return registered(known).stream()
                .filter(e -> e.type().equals(type) && e.isThereIn(year))
                .map(EntityRevision::thing)
                .toList();
    }

    public List<Figure> entitySeries(String entity, String attribute, Instant known) {
        return figures(Series.ofEntity(entity, attribute), known);
    }

    private List<Figure> figures(Series series, Instant known) {
        return observations(series, known).stream().filter(o -> !o.isWithdrawn()).map(Observation::figure).toList();
    }

    /** The last known revision of each figure, those taken back included. */
    List<Observation> observations(Series series, Instant known) {
        return this.known.get().figures.getOrDefault(series, List.of()).stream()
                .flatMap(revisions -> last(revisions, Observation::recordedAt, known).stream())
                .toList();
    }

    /** Every figure of an indicator, by territory. */
    List<Observation> observations(String indicator, Instant known) {
        return this.known.get().territories.getOrDefault(indicator, Set.of()).stream()
                .flatMap(territory -> observations(Series.of(indicator, territory), known).stream())
                .toList();
    }

    /** Every figure of an entity, by attribute. */
    List<Observation> valuesOf(String entity, Instant known) {
        return this.known.get().attributes.getOrDefault(entity, Set.of()).stream()
                .flatMap(attribute -> observations(Series.ofEntity(entity, attribute), known).stream())
                .toList();
    }

    Optional<Observation> find(Series series, Period period) {
        return observations(series, null).stream().filter(o -> o.period().equals(period)).findFirst();
    }

    Optional<EntityRevision> findEntity(String code, Instant known) {
        return last(this.known.get().entities.getOrDefault(code, List.of()), EntityRevision::recordedAt, known);
    }

    /** Every entity as it was known, by code. */
    Collection<EntityRevision> registered(Instant known) {
        return this.known.get().entities.values().stream()
                .flatMap(revisions -> last(revisions, EntityRevision::recordedAt, known).stream())
                .toList();
    }

    private static <T> Optional<T> last(List<T> revisions, Function<T, Instant> recordedAt, Instant known) {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            if (known == null || recordedAt.apply(revisions.get(i)).isBefore(known)) return Optional.of(revisions.get(i));
        }
        return Optional.empty();
    }
}
