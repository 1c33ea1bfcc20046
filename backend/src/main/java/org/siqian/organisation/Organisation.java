package org.siqian.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A unit or a territory, named by a code that never changes its meaning. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    private String code;

    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String parent;
    private String territory;
    private String region;
    private String[] aliases;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String successor;
    private Integer tileColumn;
    private Integer tileRow;
    private String note;

    protected Organisation() {} // for Hibernate

    public Organisation(String code, String name, String shortName, OrganisationKind kind, String parent) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.shortName = Objects.requireNonNull(shortName);
        this.kind = Objects.requireNonNull(kind);
        this.parent = parent;
        this.aliases = new String[0];
    }

    /** Where it has its seat, and the region that territory is counted to. */
    public void sitsIn(String territory, String region) {
        this.territory = territory;
        this.region = region;
    }

    /** From and to are days inclusive; null is open. The successor takes over what is rolled up into today's register. */
    public void existed(LocalDate from, LocalDate to, String successor) {
        this.validFrom = from;
        this.validTo = to;
        this.successor = successor;
    }

    public void isAlsoCalled(List<String> names, String note) {
        this.aliases = names.toArray(String[]::new);
        this.note = note;
    }

    /** Its place on the tile map of districts. */
    public void standsOnTile(Integer column, Integer row) {
        this.tileColumn = column;
        this.tileRow = row;
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String parent() {
        return parent;
    }

    public String territory() {
        return territory;
    }

    public OrganisationViews.OrganisationView view() {
        var tile = tileColumn == null ? null : new OrganisationViews.Tile(tileColumn, tileRow);
        return new OrganisationViews.OrganisationView(
                code, name, shortName, kind, parent, territory, region, List.of(aliases), validFrom, validTo, successor, tile, note);
    }
}
