package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;

/** One indicator's number shared out over some units, each with everything below it, and the rest; as many rows as units. */
@ApplicationScoped
public class UnitAmounts {
    /** The place of everyone who stands below none of the units; no organisation has this code. */
    private static final String OTHERS = "";

    private final Tallies tallies;
    private final Yardsticks yardsticks;
    private final Register register;
    private final ProgressBoard board;

    public UnitAmounts(Tallies tallies, Yardsticks yardsticks, Register register, ProgressBoard board) {
        this.tallies = tallies;
        this.yardsticks = yardsticks;
        this.register = register;
        this.board = board;
    }

    /** What each unit did, what all others did, and the city's number, in which a key that several report counts once. */
    record Found(Map<String, BigDecimal> units, BigDecimal city) {
        BigDecimal of(String unit) {
            return units.getOrDefault(unit, BigDecimal.ZERO);
        }

        BigDecimal others() {
            return of(OTHERS);
        }

        /** What stands in several parts and once in the whole; nothing where amounts simply add up. */
        BigDecimal shared() {
            return units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(city);
        }
    }

    /** Under the units of that day's register, or (null) where it was filed. */
    Found of(Indicator indicator, int year, LocalDate asOf, Collection<String> units, LocalDate registerOf) {
        Window window = board.window(year, null, asOf, RegisterView.FILED);
        var parts = new TreeMap<String, String>();
        for (Organisation o : register.all()) parts.put(o.code(), partOf(o.code(), new HashSet<>(units), registerOf));
        if (!yardsticks.isKeyed(indicator.code(), window.knownUntil())) {
            var filed = filed(indicator, window, false, Map.of());
            return new Found(
                    RollUp.sums(filed, f -> parts.getOrDefault(f, OTHERS)), filed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        var whole = new TreeMap<String, String>();
        parts.keySet().forEach(p -> whole.put(p, OTHERS));
        return new Found(
                filed(indicator, window, true, parts), filed(indicator, window, true, whole).getOrDefault(OTHERS, BigDecimal.ZERO));
    }

    /** The nearest of the units that the organisation is or stands below. */
    private String partOf(String organisation, Collection<String> units, LocalDate registerOf) {
        var line = registerOf == null ? register.lineage(organisation) : register.lineage(organisation, registerOf);
        return line.stream().map(Organisation::code).filter(units::contains).findFirst().orElse(OTHERS);
    }

    private Map<String, BigDecimal> filed(Indicator indicator, Window window, boolean keyed, Map<String, String> parts) {
        return tallies.byOrganisation(indicator.code(), window, indicator.accumulation(), keyed, parts);
    }
}
