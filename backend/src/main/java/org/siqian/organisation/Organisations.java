package org.siqian.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored organisations and collectives; readers ask the {@link Register}. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
    public List<Collective> collectives() {
        return getEntityManager().createQuery("from Collective order by code", Collective.class).getResultList();
    }

    void add(Collective collective) {
        getEntityManager().persist(collective);
    }
}
