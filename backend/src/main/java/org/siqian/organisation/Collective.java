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
import java.util.HashSet;
import java.util.List;
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
        return members.stream().filter(m -> m.on(day)).map(Member::organisation).sorted().toList();
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
