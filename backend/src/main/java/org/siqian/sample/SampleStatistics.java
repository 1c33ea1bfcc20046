package org.siqian.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.EntityDesk;
import org.siqian.indicator.EntityViews.EntityDraft;
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.indicator.ObservationViews.ObservationDraft;
import org.siqian.indicator.StatisticsDesk;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.sample.SampleFigures.SampleEntity;
import org.siqian.sample.SampleFigures.SampleFigure;
import org.siqian.shared.SiqianClock;

/**
 * Enters the made-up statistics at the first start, each as of the day it is said to have been published. All of them or, when
 * the start breaks off, none: the row of the audit trail that says they are there is written with them.
 */
@ApplicationScoped
public class SampleStatistics {
    private static final Logger LOG = Logger.getLogger(SampleStatistics.class);
    private static final String TRACE = "sample-statistics";
    private static final String ANY_VERSION = "*"; // nobody else knows these figures yet
    private static final String FIRST_NEW_DISTRICT = "2025-01-01";

    private final StatisticsDesk desk;
    private final EntityDesk entities;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final boolean wanted;

    public SampleStatistics(
            StatisticsDesk desk, EntityDesk entities, Register register, AuditTrail audit, SiqianClock clock,
            @ConfigProperty(name = "siqian.sample") boolean people,
            @ConfigProperty(name = "siqian.sample-work", defaultValue = "true") boolean work) {
        this.desk = desk;
        this.entities = entities;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
        this.wanted = people && work;
    }

    @ActivateRequestContext
    void write(@Observes @Priority(25) StartupEvent start) {
        if (!wanted) return;
        if (QuarkusTransaction.requiringNew().call(() -> !audit.latestOf(TRACE).isEmpty())) return;
        var sample = new SampleFigures(districts(), clock.today());
        List<SampleFigure> figures = sample.figures();
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            on(SampleCalendar.FIRST_FILING, () -> sample.entities().forEach(this::register));
            enter(figures);
            audit.added(SamplePeople.SAMPLE, "sample.done", TRACE, clock.today(), null);
        });
        LOG.infof("示例统计 %d 条已就绪", figures.size());
    }

    /** The districts of the notice's register; the one that came later has published nothing yet. */
    private List<String> districts() {
        return register.all().stream()
                .filter(o -> o.kind() == OrganisationKind.DISTRICT && o.existsOn(LocalDate.parse(FIRST_NEW_DISTRICT)))
                .map(Organisation::code)
                .toList();
    }

    private void register(SampleEntity e) {
        entities.add(new EntityDraft(e.code(), e.type(), e.name(), e.territory(), null, null, "示例数据"), SamplePeople.SAMPLE);
    }

    private void enter(List<SampleFigure> figures) {
        Map<String, UUID> entered = new HashMap<>();
        for (SampleFigure f : figures) {
            on(f.on(), () -> {
                var said = new FigureDraft(f.value(), f.status(), SampleFigures.PUBLISHER, f.year() + "年示例统计公报", f.on(), null);
                String series = f.indicator() + " " + f.territory() + " " + f.year();
                if (f.entity() != null) desk.putValue(f.entity(), f.attribute(), f.year(), said, ANY_VERSION, SamplePeople.SAMPLE);
                else if (entered.containsKey(series)) desk.revise(entered.get(series), said, ANY_VERSION, SamplePeople.SAMPLE);
                else entered.put(series, desk.enter(f.indicator(), draft(f, said), SamplePeople.SAMPLE).id());
            });
        }
    }

    private static ObservationDraft draft(SampleFigure f, FigureDraft said) {
        return new ObservationDraft(
                f.territory(), LocalDate.of(f.year(), 1, 1), LocalDate.of(f.year(), 12, 31), said.value(), said.status(),
                said.publisher(), said.citation(), said.publishedOn(), said.note());
    }

    /** In the forenoon of the day; nothing was entered before the notice was issued. */
    private void on(LocalDate day, Runnable work) {
        LocalDate entered = day.isBefore(SampleCalendar.FIRST_FILING) ? SampleCalendar.FIRST_FILING : day;
        clock.asOf(entered.atTime(10, 0).atZone(SiqianClock.SHANGHAI).toInstant(), work);
    }
}
