package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.siqian.access.OnDuty;
import org.siqian.access.Posts;
import org.siqian.shared.Masking;
import org.siqian.shared.SiqianClock;

/** Tells people, each once: in the page, and by mail where they have an address and this installation sends mail. */
@ApplicationScoped
public class Messenger {
    /** The names of those who were told, and how many of them by mail as well. */
    record Told(List<String> names, int mailed) {}

    private final Notifications notifications;
    private final MailOutbox outbox;
    private final Posts posts;
    private final SiqianClock clock;

    public Messenger(Notifications notifications, MailOutbox outbox, Posts posts, SiqianClock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.posts = posts;
        this.clock = clock;
    }

    /** Somebody by their account, whatever their posts. */
    List<OnDuty> account(UUID account) {
        return posts.person(account).stream().toList();
    }

    /** Numbers that identify people are covered: what is sent leaves the house. */
    Told tell(Collection<OnDuty> people, Notification.Cause cause, String title, String text, String link, String byName) {
        var once = new LinkedHashMap<UUID, OnDuty>();
        people.forEach(p -> once.putIfAbsent(p.account(), p));
        int mailed = 0;
        for (OnDuty person : once.values()) {
            var notification = new Notification(person.account(), cause, Masking.text(title), Masking.text(text), link);
            notification.isSent(byName, clock.instant());
            notifications.persist(notification);
            if (outbox.isOpen() && person.email() != null) {
                outbox.take(notification, clock.instant());
                mailed++;
            }
        }
        notifications.flush();
        return new Told(once.values().stream().map(OnDuty::name).toList(), mailed);
    }
}
