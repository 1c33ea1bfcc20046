package org.siqian.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.siqian.shared.PageRequest;

/** What was said about reports, oldest first. */
@ApplicationScoped
public class ReportComments implements PanacheRepositoryBase<ReportComment, UUID> {
    List<ReportComment> of(UUID report, PageRequest page) {
        int offset = page.offset();
        return find("report = ?1 order by id", report).range(offset, offset + page.pageSize() - 1).list();
    }

    long countOf(UUID report) {
        return count("report", report);
    }

    List<UUID> authors(UUID report) {
        return getEntityManager()
                .createQuery("select distinct c.by from ReportComment c where c.report = :report", UUID.class)
                .setParameter("report", report)
                .getResultList();
    }
}
