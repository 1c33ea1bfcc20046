package org.siqian.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A set of organisations that a notice names as one, such as 各区县科协; who belongs to it depends on the day. */
@Entity
@Table(name = "collective")
public class Collective {
    @Id
    private String code;

    private String name;
    private String openQuestion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "collective_member", joinColumns = @JoinColumn(name = "collective"))
    private Set<Member> members = new HashSet<>();

    /** One membership; days inclusive, null open. */
    @Embeddable
    record Member(String organisation, LocalDate validFrom, LocalDate validTo) {
        boolean on(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    protected Collective() {} // for Hibernate

    public Collective(String code, String name, String openQuestion) {
        this.code = code;
        this.name = name;
        this.openQuestion = openQuestion;
    }

    public void includes(String organisation, LocalDate from, LocalDate to) {
        members.add(new Member(organisation, from, to));
    }

    /** The codes of its members on that day, in order. */
    public List<String> membersOn(LocalDate day) {
        return members.stream().filter(m -> m.on(day)).map(Member::organisation).distinct().sorted().toList();
    }

    /** What leaves and what comes when one unit takes over from others. */
    record Change(List<Member> gone, List<Member> come) {
        boolean changesNothing() {
            return gone.isEmpty();
        }
    }

    /** The predecessors' memberships end the day before; the successor's begins if it has none and one of them had. */
    Change takingOver(String successor, Collection<String> predecessors, LocalDate on) {
        var gone = members.stream()
                .filter(m -> predecessors.contains(m.organisation))
                .filter(m -> m.validTo == null || !m.validTo.isBefore(on))
                .toList();
        var come = new ArrayList<Member>();
        gone.stream()
                .filter(m -> m.validFrom == null || m.validFrom.isBefore(on))
                .forEach(m -> come.add(new Member(m.organisation, m.validFrom, on.minusDays(1))));
        boolean isIn = members.stream().anyMatch(m -> m.organisation.equals(successor) && m.on(on));
        if (!come.isEmpty() && !isIn) {
            boolean open = gone.stream().anyMatch(m -> m.validTo == null);
            var last = gone.stream().map(Member::validTo).filter(Objects::nonNull).max(LocalDate::compareTo);
            come.add(new Member(successor, on, open ? null : last.orElse(null)));
        }
        return new Change(gone, come);
    }

    void make(Change change) {
        change.gone.forEach(members::remove);
        members.addAll(change.come);
    }

    void undo(Change change) {
        change.come.forEach(members::remove);
        members.addAll(change.gone);
    }

    /** How many there would be on that day after the change. */
    int sizeAfter(Change change, LocalDate day) {
        var after = new HashSet<>(members);
        change.gone.forEach(after::remove);
        after.addAll(change.come);
        return (int) after.stream().filter(m -> m.on(day)).map(Member::organisation).distinct().count();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String openQuestion() {
        return openQuestion;
    }
}
