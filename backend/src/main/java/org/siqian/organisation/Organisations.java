package org.siqian.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stored organisations and collectives; readers ask the {@link Register}. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
    private static final long REGISTER = 0x524547495354L;

    public List<Collective> collectives() {
        return getEntityManager().createQuery("from Collective order by code", Collective.class).getResultList();
    }

    void add(Collective collective) {
        getEntityManager().persist(collective);
    }

    void add(Succession succession) {
        getEntityManager().persist(succession);
        flush();
    }

    void remove(Succession succession) {
        getEntityManager().remove(succession);
        flush();
    }

    Optional<Succession> succession(String id) {
        return Optional.ofNullable(getEntityManager().find(Succession.class, id));
    }

    List<Succession> successions() {
        return getEntityManager().createQuery("from Succession order by id", Succession.class).getResultList();
    }

    /** Lets one transaction at a time change the register: what a change is checked against is what it changes. */
    void close() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:register)", Integer.class)
                .setParameter("register", REGISTER)
                .getSingleResult();
    }
}
