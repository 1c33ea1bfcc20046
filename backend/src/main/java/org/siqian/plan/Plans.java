package org.siqian.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored plans with their items; readers ask the {@link PlanBook}. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {
    List<Action> actions() {
        return getEntityManager().createQuery("from Action order by ordinal", Action.class).getResultList();
    }

    List<Measure> measures() {
        return getEntityManager().createQuery("from Measure order by ordinal", Measure.class).getResultList();
    }

    /** Those that came earliest to an end first. */
    List<FormerLightScheme> formerLightSchemes() {
        return getEntityManager().createQuery("from FormerLightScheme order by until", FormerLightScheme.class).getResultList();
    }

    void add(Object item) {
        getEntityManager().persist(item);
    }
}
