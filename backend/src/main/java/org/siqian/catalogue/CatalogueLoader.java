package org.siqian.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import org.jboss.logging.Logger;
import org.siqian.access.Post;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.catalogue.CatalogueFiles.IndicatorFile;
import org.siqian.catalogue.CatalogueFiles.KindFile;
import org.siqian.catalogue.CatalogueFiles.MeasureEntry;
import org.siqian.catalogue.CatalogueFiles.OrganisationEntry;
import org.siqian.catalogue.CatalogueFiles.PlanFile;
import org.siqian.catalogue.CatalogueFiles.RegisterFile;
import org.siqian.indicator.DraftingTable;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.KindDesk;
import org.siqian.indicator.RuleDesk;
import org.siqian.organisation.Collective;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.Action;
import org.siqian.plan.Measure;
import org.siqian.plan.Plan;
import org.siqian.plan.PlanBook;
import org.siqian.plan.Responsibility;

/** Enters the catalogue at the first start; afterwards what the office has made of it stands. */
@ApplicationScoped
public class CatalogueLoader {
    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);
    private static final Actor CATALOGUE = Actor.system("catalogue");

    private final Register register;
    private final PlanBook book;
    private final DraftingTable table;
    private final KindDesk kinds;
    private final RuleDesk rules;
    private final AuditTrail audit;
    private final ObjectMapper json;

    public CatalogueLoader(
            Register register, PlanBook book, DraftingTable table, KindDesk kinds, RuleDesk rules, AuditTrail audit, ObjectMapper json) {
        this.register = register;
        this.book = book;
        this.table = table;
        this.kinds = kinds;
        this.rules = rules;
        this.audit = audit;
        this.json = json;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(10) StartupEvent start) {
        var plan = CatalogueFiles.read("plan-2023-9.json", PlanFile.class, json);
        if (book.findPlan(plan.plan().code()).isPresent()) return;
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            enter(CatalogueFiles.read("organisations.json", RegisterFile.class, json));
            enter(plan);
            CatalogueFiles.read("report-kinds.json", KindFile.class, json).kinds().forEach(k -> kinds.add(k, CATALOGUE));
            enter(CatalogueFiles.read("indicators.json", IndicatorFile.class, json));
        });
        LOG.infof("the plan %s is loaded", plan.plan().documentNumber());
    }

    private void enter(RegisterFile file) {
        for (OrganisationEntry e : file.organisations()) {
            var o = new Organisation(e.code(), e.name(), e.shortName(), e.kind(), e.parent());
            o.sitsIn(e.territory(), e.region());
            o.existed(e.validFrom(), e.validTo(), e.successor());
            o.isAlsoCalled(e.aliases() == null ? java.util.List.of() : e.aliases(), e.note());
            if (e.tile() != null) o.standsOnTile(e.tile().column(), e.tile().row());
            register.add(o);
        }
        for (var e : file.collectives()) {
            var c = new Collective(e.code(), e.name(), e.openQuestion());
            if (e.members() != null) e.members().forEach(m -> c.includes(m.organisation(), m.validFrom(), m.validTo()));
            register.add(c);
        }
        audit.added(CATALOGUE, "register.load", "register", "organisations.json", null);
    }

    private void enter(PlanFile file) {
        var p = file.plan();
        var plan = new Plan(p.code(), p.documentNumber(), p.title(), p.issuer(), p.issuedOn());
        plan.runs(p.firstYear(), p.lastYear());
        plan.reads(CatalogueFiles.text(p.textFile()));
        plan.isJudged(p.thresholds().green(), p.thresholds().yellow());
        var posts = new ArrayList<Post>();
        for (var e : file.posts()) {
            var post = new Post(e.code(), e.name(), e.openQuestion());
            e.holders().forEach(h -> post.isHeldBy(h.person(), h.validFrom(), h.validTo()));
            posts.add(post);
        }
        var actions = new ArrayList<Action>();
        for (var e : file.actions()) {
            var action = new Action(e.code(), p.code(), e.ordinal(), e.label(), e.title(), e.shortName());
            action.reads(e.outcomeText(), e.spanStart(), e.spanEnd());
            actions.add(action);
        }
        book.add(plan, posts, actions, file.measures().stream().map(CatalogueLoader::measure).toList());
        audit.added(CATALOGUE, "plan.load", "plan", p.code(), p);
    }

    private static Measure measure(MeasureEntry e) {
        var measure = new Measure(e.code(), e.action(), e.ordinal(), e.label(), e.title());
        measure.reads(e.text(), e.spanStart(), e.spanEnd());
        e.responsibilities().forEach(r -> measure.bind(
                new Responsibility(r.role(), r.post(), r.organisation(), r.collective(), r.validFrom())));
        return measure;
    }

    private void enter(IndicatorFile file) {
        file.indicators().forEach(i -> table.enter(i, CATALOGUE));
        file.targets().forEach(t -> table.add(t, CATALOGUE));
        for (var r : file.rules()) {
            rules.add(r.indicator(),
                    new CountingRuleDraft(r.kind(), r.function(), r.field(), r.key(), r.conditions(), r.note(), r.source()),
                    null, CATALOGUE);
        }
    }
}
