package org.siqian.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.siqian.supervision.Concern.Subject;

/** The stored directives with their steps. */
@ApplicationScoped
public class Directives implements PanacheRepositoryBase<Directive, UUID> {
    private static final long NUMBERS = 0x444952454354L;
    private static final List<DirectiveStatus> AT_WORK = List.of(DirectiveStatus.OPEN, DirectiveStatus.REPLIED);

    /** What waits for the owner first, by due date; then what waits for the issuer; then the rest, newest first. */
    List<Directive> inOrder() {
        return list("order by case status when 'OPEN' then 0 when 'REPLIED' then 1 else 2 end,"
                + " case when status in ('OPEN', 'REPLIED') then dueOn end, year desc, ordinal desc");
    }

    List<Directive> overdue(LocalDate today) {
        return list("status = 'OPEN' and dueOn < ?1 order by dueOn, id", today);
    }

    /** Those the clock has to look at, so early before they are due. */
    List<Directive> dueBy(LocalDate day) {
        return find("status = 'OPEN' and dueOn <= ?1 order by id", day).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** By subject the directive at work on it, of those that concern somebody; the latest, where units were asked one by one. */
    Map<String, Directive> atWork(Predicate<Directive> concerns) {
        return list("status in ?1 order by id", AT_WORK).stream().filter(concerns).collect(Collectors.toMap(Directive::subjectKey, d -> d, (a, b) -> b));
    }

    Optional<Directive> atWork(Subject subject, String organisation, String post) {
        return find("status in ?1 and kind = ?2 and reference = ?3", AT_WORK, subject.kind(), subject.reference()).stream()
                .filter(d -> d.subjectKey().equals(subject.key()))
                .filter(d -> java.util.Objects.equals(d.organisation(), organisation) && java.util.Objects.equals(d.post(), post))
                .findFirst();
    }

    /** For a move: of two at once the second sees what the first has done. */
    Optional<Directive> held(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The next number of the year, kept from others until the transaction ends. */
    int nextOrdinal(int year) {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:numbers)", Integer.class)
                .setParameter("numbers", NUMBERS)
                .getSingleResult();
        return getEntityManager().createQuery("select coalesce(max(ordinal), 0) + 1 from Directive where year = :year", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    List<DirectiveStep> steps(UUID directive) {
        return getEntityManager()
                .createQuery("from DirectiveStep where directive = :directive order by ordinal", DirectiveStep.class)
                .setParameter("directive", directive)
                .getResultList();
    }

    /** The directive is held, so that no other step gets the number. */
    void add(Directive directive, DirectiveAction step, String byName, java.time.Instant at, String comment) {
        int next = getEntityManager()
                .createQuery("select coalesce(max(ordinal), 0) + 1 from DirectiveStep where directive = :directive", Integer.class)
                .setParameter("directive", directive.id())
                .getSingleResult();
        getEntityManager().persist(new DirectiveStep(directive, next, step, byName, at, comment));
        flush();
    }
}
