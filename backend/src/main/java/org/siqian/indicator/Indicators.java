package org.siqian.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored indicators, targets, report kinds and rules; readers ask the {@link Yardsticks}. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, String> {
    List<Indicator> inOrder() {
        return listAll(Sort.by("ordinal").and("code"));
    }

    List<Target> targets() {
        return getEntityManager().createQuery("from Target order by ordinal, code", Target.class).getResultList();
    }

    List<ReportKind> kinds() {
        return getEntityManager().createQuery("from ReportKind order by ordinal, code", ReportKind.class).getResultList();
    }

    List<CountingRule> rules() {
        return getEntityManager().createQuery("from CountingRule order by id", CountingRule.class).getResultList();
    }

    void add(Object item) {
        getEntityManager().persist(item);
        getEntityManager().flush();
    }
}
