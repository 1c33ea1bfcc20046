package org.siqian.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Role;
import org.siqian.access.Viewer;
import org.siqian.activity.EvidenceRoom;
import org.siqian.activity.FilingDesk;
import org.siqian.activity.Finding;
import org.siqian.activity.ReportViews.EvidenceDraft;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.ReportViews.Place;
import org.siqian.activity.ReportViews.ReportDraft;
import org.siqian.activity.ReviewDesk;
import org.siqian.activity.Scrutiny;
import org.siqian.audit.Actor;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.shared.SiqianClock;

/** Units and people made up to try the checks, and how they write: by the ordinary verbs. */
@ApplicationScoped
public class TrialUnits {
    private static final String SOCIETY = "KX-SOC-NJX";
    private static final String LEAD = "KX-DEPT-KPB";
    private static final String ANY_VERSION = "*";

    private final Register register;
    private final Accounts accounts;
    private final FilingDesk filing;
    private final ReviewDesk review;
    private final EvidenceRoom evidence;
    private final Scrutiny scrutiny;
    private final SiqianClock clock;

    public TrialUnits(
            Register register, Accounts accounts, FilingDesk filing, ReviewDesk review, EvidenceRoom evidence, Scrutiny scrutiny, SiqianClock clock) {
        this.register = register;
        this.accounts = accounts;
        this.filing = filing;
        this.review = review;
        this.evidence = evidence;
        this.scrutiny = scrutiny;
        this.clock = clock;
    }

    /** What is different from one report to the next. */
    record Event(Viewer by, String title, LocalDate day, Place place, int people, List<byte[]> photos, byte[] sheet) {
        Event by(Viewer other) {
            return new Event(other, title, day, place, people, photos, sheet);
        }

        Event called(String other) {
            return new Event(by, other, day, place, people, photos, sheet);
        }

        Event on(LocalDate other) {
            return new Event(by, title, other, place, people, photos, sheet);
        }

        Event at(Place other) {
            return new Event(by, title, day, other, people, photos, sheet);
        }

        Event with(int others) {
            return new Event(by, title, day, place, others, photos, sheet);
        }

        Event showing(byte[] photo) {
            return new Event(by, title, day, place, people, List.of(photo), sheet);
        }

        Event signedOn(byte[] other) {
            return new Event(by, title, day, place, people, photos, other);
        }
    }

    Viewer reporter(String name) {
        String code = "TRIAL-" + name;
        register.add(new Organisation(code, "试验单位" + name, code, OrganisationKind.STATION, SOCIETY));
        return person(code, Role.REPORTER);
    }

    Viewer reviewer() {
        return person(LEAD, Role.REVIEWER);
    }

    private Viewer person(String unit, Role role) {
        var account = new Account("trial-" + UUID.randomUUID(), "试验", unit, clock.instant());
        return accounts.viewer(accounts.open(account, Set.of(role), null, Actor.system("measure-checks")));
    }

    /** Written, handed in and, unless there is no reviewer, approved, at noon of the day after. */
    void happened(Event event, Viewer reviewer) {
        clock.asOf(event.day().plusDays(1).atTime(12, 0).atZone(SiqianClock.SHANGHAI).toInstant(), () -> {
            var report = filing.draft(draft(event), event.by());
            filing.submit(report.id(), null, ANY_VERSION, event.by());
            if (reviewer != null) review.approve(report.id(), null, ANY_VERSION, reviewer);
        });
    }

    /** What would be found if it were handed in at noon of the day after. */
    List<Finding> found(Event event) {
        var found = new ArrayList<Finding>();
        clock.asOf(event.day().plusDays(1).atTime(12, 0).atZone(SiqianClock.SHANGHAI).toInstant(), () -> found.addAll(
                scrutiny.of(filing.contentOf(draft(event), List.of(), event.by()), null)));
        return found;
    }

    private ReportDraft draft(Event event) {
        var files = new ArrayList<EvidenceDraft>();
        for (byte[] photo : event.photos()) files.add(file(photo, EvidenceKind.PHOTO, event.by()));
        if (event.sheet() != null) files.add(file(event.sheet(), EvidenceKind.SHEET, event.by()));
        Map<String, Object> details = new LinkedHashMap<>(Map.of("topic", event.title(), "setting", "FIELD", "farmers", event.people()));
        return new ReportDraft(
                "TRAINING_SESSION", event.title(), event.by().organisation(), List.of(), List.of("M04"), event.day(), event.day(), event.place(),
                event.people(), "试验", details, files);
    }

    private EvidenceDraft file(byte[] picture, EvidenceKind kind, Viewer by) {
        return new EvidenceDraft(evidence.look(picture, "试验.jpg", by).id(), kind, null);
    }
}
