package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siqian.indicator.EntityViews.EntityAttribute;

/** What is asked of registered entities: the attributes that some indicator is derived from, and no others. */
@ApplicationScoped
public class Attributes {
    private final Yardsticks yardsticks;

    public Attributes(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    /** By type. */
    Map<String, List<EntityAttribute>> all() {
        var found = new TreeMap<String, Map<String, List<String>>>();
        for (Indicator indicator : yardsticks.indicators()) {
            Derivation derivation = indicator.derivation();
            if (derivation == null || derivation.entityType() == null || derivation.attribute() == null) continue;
            found.computeIfAbsent(derivation.entityType(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(derivation.attribute(), a -> new ArrayList<>())
                    .add(indicator.code());
        }
        var all = new TreeMap<String, List<EntityAttribute>>();
        found.forEach((type, attributes) -> all.put(type, attributes.entrySet().stream()
                .map(a -> new EntityAttribute(a.getKey(), unit(a.getKey(), a.getValue()).orElse(null), a.getValue()))
                .toList()));
        return all;
    }

    Optional<EntityAttribute> find(String type, String attribute) {
        return of(type).stream().filter(a -> a.name().equals(attribute)).findFirst();
    }

    List<EntityAttribute> of(String type) {
        return all().getOrDefault(type, List.of());
    }

    /** The unit in which a target of such an indicator names its threshold. */
    private Optional<String> unit(String attribute, List<String> indicators) {
        return yardsticks.targets().stream()
                .filter(t -> indicators.contains(t.indicator()))
                .map(t -> t.reading().qualifier())
                .filter(q -> q != null && attribute.equals(q.attribute()) && q.unit() != null)
                .map(TargetReading.Qualifier::unit)
                .findFirst();
    }
}
