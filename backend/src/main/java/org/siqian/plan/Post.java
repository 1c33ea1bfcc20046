package org.siqian.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.shared.Ids;

/** A leader's post, held by people with dates: a successor takes over without a rewrite of the plan. */
@Entity
@Table(name = "post")
public class Post {
    @Id
    private String code;

    private String name;
    private String openQuestion;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "post", nullable = false)
    private List<Holder> holders = new ArrayList<>();

    /** Who holds it from a day to a day, both inclusive, null open. */
    @Entity(name = "PostHolder")
    @Table(name = "post_holder")
    static class Holder {
        @Id
        private UUID id;

        private String person;
        private LocalDate validFrom;
        private LocalDate validTo;

        protected Holder() {} // for Hibernate

        Holder(String person, LocalDate validFrom, LocalDate validTo) {
            this.id = Ids.next();
            this.person = person;
            this.validFrom = validFrom;
            this.validTo = validTo;
        }

        boolean on(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    protected Post() {} // for Hibernate

    public Post(String code, String name, String openQuestion) {
        this.code = code;
        this.name = name;
        this.openQuestion = openQuestion;
    }

    public void isHeldBy(String person, LocalDate from, LocalDate to) {
        holders.add(new Holder(person, from, to));
    }

    /** Empty while the post is vacant. */
    Optional<String> holderOn(LocalDate day) {
        return holders.stream().filter(h -> h.on(day)).map(h -> h.person).findFirst();
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String openQuestion() {
        return openQuestion;
    }
}
