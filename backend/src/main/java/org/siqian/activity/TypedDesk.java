package org.siqian.activity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.ReportDraft;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.activity.ReportViews.ReportView;
import org.siqian.activity.TypedViews.TypedDraft;
import org.siqian.activity.TypedViews.TypedReport;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Page;
import org.siqian.shared.Refusal;

/** The typed doors' desk: the ordinary verbs, for one kind, with details as a record. */
@ApplicationScoped
public class TypedDesk {
    private final FilingDesk desk;
    private final ReportReader reader;
    private final ReportLists lists;
    private final CurrentViewer viewer;
    private final ObjectMapper json;

    public TypedDesk(FilingDesk desk, ReportReader reader, ReportLists lists, CurrentViewer viewer, ObjectMapper json) {
        this.desk = desk;
        this.reader = reader;
        this.lists = lists;
        this.viewer = viewer;
        this.json = json;
    }

    Page<ReportSummary> find(String kind, ReportFilter filter) {
        filter.kind = List.of(kind);
        return lists.find(filter, viewer.get());
    }

    <D> RestResponse<TypedReport<D>> read(String kind, Class<D> details, UUID id, String known) {
        var report = require(kind, id, viewer.get());
        reader.noteRead(report, viewer.get());
        return EntityTag.answer(typed(report, details), report.version(), ReportReader.stillKnown(report, known));
    }

    <D> RestResponse<TypedReport<D>> draft(String kind, Class<D> details, TypedDraft<D> draft, UriInfo here) {
        var report = desk.draft(plain(kind, draft), viewer.get());
        var location = here.getAbsolutePathBuilder().path(report.id().toString()).build();
        return ResponseBuilder.<TypedReport<D>>created(location)
                .entity(typed(report, details))
                .header(HttpHeaders.ETAG, EntityTag.of(report.version()))
                .build();
    }

    <D> RestResponse<TypedReport<D>> edit(String kind, Class<D> details, UUID id, String ifMatch, TypedDraft<D> draft) {
        require(kind, id, viewer.get());
        var report = desk.edit(id, plain(kind, draft), ifMatch, viewer.get());
        return EntityTag.answer(typed(report, details), report.version(), null);
    }

    private ActivityReport require(String kind, UUID id, Viewer viewer) {
        var report = reader.require(id, viewer);
        if (!report.kind().equals(kind)) throw Refusal.notFound("报告", id);
        return report;
    }

    private <D> ReportDraft plain(String kind, TypedDraft<D> d) {
        Map<String, Object> details = json.convertValue(d.details(), new TypeReference<>() {});
        return new ReportDraft(
                kind, d.title(), d.organisation(), d.jointOrganisations(), d.measures(), d.occurredFrom(), d.occurredTo(),
                d.place(), d.participants(), d.summary(), details, d.evidence());
    }

    private <D> TypedReport<D> typed(ActivityReport report, Class<D> details) {
        ReportView v = reader.view(report, viewer.get());
        return new TypedReport<>(
                v.id(), v.version(), v.kind(), v.title(), v.organisation(), v.jointOrganisations(), v.measures(),
                v.occurredFrom(), v.occurredTo(), v.place(), v.participants(), v.summary(),
                json.convertValue(v.details(), details), v.evidence(), v.status(), v.revision(), v.countedRevision(),
                v.source(), v.externalId(), v.flags(), v.allowedActions(), v.filedBy(), v.comment(), v.fieldNotes(),
                v.submittedAt(), v.createdAt(), v.updatedAt());
    }
}
