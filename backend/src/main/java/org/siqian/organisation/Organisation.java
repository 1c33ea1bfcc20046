package org.siqian.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A unit or a territory, named by a code that never changes its meaning. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    private String code;

    @Version
    private long version;

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

    void isCalled(String name, String shortName) {
        this.name = name;
        this.shortName = shortName;
    }

    void standsBelow(String parent) {
        this.parent = parent;
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

    long version() {
        return version;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Its last day; null while nobody has named one. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Who takes over after the last day. */
    public String successor() {
        return successor;
    }

    boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Whether both could be shown at one place of the map on some day. */
    boolean sharesATileWith(Organisation other) {
        return tileColumn != null && tileColumn.equals(other.tileColumn) && tileRow.equals(other.tileRow)
                && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Organisation other) {
        return other.validFrom != null && hasEndedBefore(other.validFrom);
    }

    /** What an administrator may change, by the contract's names. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("shortName", shortName);
        facts.put("parent", parent);
        facts.put("region", region);
        facts.put("aliases", List.of(aliases));
        facts.put("validFrom", validFrom);
        facts.put("validTo", validTo);
        facts.put("successor", successor);
        facts.put("tile", tile());
        facts.put("note", note);
        return facts;
    }

    private OrganisationViews.Tile tile() {
        return tileColumn == null ? null : new OrganisationViews.Tile(tileColumn, tileRow);
    }

    OrganisationViews.OrganisationView view(List<String> predecessors) {
        return new OrganisationViews.OrganisationView(
                code, version, name, shortName, kind, parent, territory, region, List.of(aliases), validFrom, validTo, successor,
                predecessors, tile(), note);
    }
}
