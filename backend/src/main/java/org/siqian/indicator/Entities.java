package org.siqian.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.siqian.shared.Refusal;

/** The stored register of clusters, parks and firms, every revision of it; readers ask the {@link Statistics}. */
@ApplicationScoped
public class Entities implements PanacheRepositoryBase<EntityRevision, EntityRevision.Key> {
    List<EntityRevision> everyRevision() {
        return listAll(Sort.by("code").and("revision"));
    }

    List<EntityRevision> revisions(String code) {
        return list("code", Sort.by("revision"), code);
    }

    Optional<EntityRevision> last(String code) {
        return find("code", Sort.descending("revision"), code).firstResultOptional();
    }

    EntityRevision requireLast(String code) {
        return last(code).orElseThrow(() -> Refusal.notFound("名录条目", code));
    }

    void add(EntityRevision revision) {
        persistAndFlush(revision);
    }
}
