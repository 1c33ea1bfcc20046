package org.siqian.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.supervision.NotificationViews.NotificationPage;

/** Everyone's own notifications. */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {
    NotificationPage of(Viewer viewer, boolean unreadOnly, PageRequest page) {
        int offset = page.offset();
        var found = find("account = ?1" + (unreadOnly ? " and readAt is null" : "") + " order by id desc", viewer.id());
        var items = found.range(offset, offset + page.pageSize() - 1).list().stream().map(Notification::view).toList();
        return new NotificationPage(items, page.page(), page.pageSize(), found.count(), false, count("account = ?1 and readAt is null", viewer.id()));
    }

    /** Another's does not exist. */
    Notification require(UUID id, Viewer viewer) {
        return findByIdOptional(id).filter(n -> n.account().equals(viewer.id())).orElseThrow(() -> Refusal.notFound("通知", id));
    }

    /** Everybody has read what they were told before that instant, as it came. */
    public void areReadUntil(Instant until) {
        update("readAt = createdAt where readAt is null and createdAt < ?1", until);
    }

    void readAll(Viewer viewer, Instant now) {
        update("readAt = ?1 where account = ?2 and readAt is null", now, viewer.id());
    }
}
