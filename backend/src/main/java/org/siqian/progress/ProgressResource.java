package org.siqian.progress;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.progress.MonthTableViews.OrganisationMonths;
import org.siqian.progress.ProgressViews.Board;
import org.siqian.progress.ProgressViews.ContributionPage;
import org.siqian.progress.ProgressViews.MeasureProgressList;
import org.siqian.progress.ProgressViews.MonthProgress;
import org.siqian.progress.ProgressViews.OrganisationProgress;
import org.siqian.progress.ProgressViews.SelfCheckResult;
import org.siqian.progress.ProgressViews.Totals;
import org.siqian.shared.PageRequest;
import org.siqian.shared.SiqianClock;

@Path("/api/v1/progress")
@Tag(name = "Progress", description = "How far each promise is kept, and the reports behind every number.")
@RolesAllowed(Right.To.READ_REPORTS)
public class ProgressResource {
    private static final String THIS_YEAR = "This year if left out.";
    private static final String KNOWN = "What was known at the end of this day; now if left out.";
    private static final String AS_REGISTERED =
            "FILED as reported; TODAY under whoever acts for the unit in today's register, or that of asOf. Sums are the same.";

    private final ProgressBoard board;
    private final ProgressOverview overview;
    private final MonthTable monthTable;
    private final SelfCheck selfCheck;
    private final BoardCache cache;
    private final SiqianClock clock;

    public ProgressResource(ProgressBoard board, ProgressOverview overview, MonthTable monthTable, SelfCheck selfCheck, BoardCache cache, SiqianClock clock) {
        this.board = board;
        this.overview = overview;
        this.monthTable = monthTable;
        this.selfCheck = selfCheck;
        this.cache = cache;
        this.clock = clock;
    }

    private int orThisYear(Integer year) {
        return year == null ? clock.today().getYear() : year;
    }

    @GET
    @Operation(
            summary = "The board: every indicator against its targets.",
            description = "With an organisation, its own work and that below it, without the city's targets.")
    public Uni<RestResponse<Board>> readProgress(
            @QueryParam("year") @Parameter(description = THIS_YEAR, example = "2023") Integer year,
            @QueryParam("organisation") @Parameter(example = "KX-500101") String organisation,
            @QueryParam("measure") @Parameter(description = "Only indicators of this measure, such as M04.")
                    List<String> measure,
            @QueryParam("asOf") @Parameter(description = KNOWN) LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = AS_REGISTERED) RegisterView register) {
        return cache.answer("board", () -> board.board(orThisYear(year), organisation, measure, asOf, register),
                orThisYear(year), organisation, measure, asOf, register);
    }

    @GET
    @Path("/totals")
    @Operation(summary = "The board's totals.")
    public Uni<RestResponse<Totals>> readTotals(
            @QueryParam("year") @Parameter(description = THIS_YEAR) Integer year,
            @QueryParam("asOf") @Parameter(description = KNOWN) LocalDate asOf) {
        return cache.answer("totals", () -> overview.totals(orThisYear(year), asOf),
                orThisYear(year), asOf);
    }

    @GET
    @Path("/by-measure")
    @Operation(summary = "Progress by measure, and each unit's reports.")
    public Uni<RestResponse<MeasureProgressList>> readProgressByMeasure(
            @QueryParam("year") @Parameter(description = THIS_YEAR) Integer year,
            @QueryParam("asOf") @Parameter(description = KNOWN) LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = AS_REGISTERED) RegisterView register) {
        return cache.answer("by-measure", () -> overview.byMeasure(orThisYear(year), asOf, register),
                orThisYear(year), asOf, register);
    }

    @GET
    @Path("/by-organisation")
    @Operation(summary = "One indicator by filing unit.")
    public Uni<RestResponse<OrganisationProgress>> readProgressByOrganisation(
            @QueryParam("year") @Parameter(description = THIS_YEAR) Integer year,
            @QueryParam("indicator") @DefaultValue(ProgressOverview.ACTIVITIES) String indicator,
            @QueryParam("asOf") @Parameter(description = KNOWN) LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = AS_REGISTERED) RegisterView register) {
        return cache.answer("by-organisation", () -> overview.byOrganisation(indicator, orThisYear(year), asOf, register),
                orThisYear(year), indicator, asOf, register);
    }

    @GET
    @Path("/by-month")
    @Operation(summary = "One indicator by month.")
    public Uni<RestResponse<MonthProgress>> readProgressByMonth(
            @QueryParam("year") @Parameter(description = THIS_YEAR) Integer year,
            @QueryParam("indicator") @DefaultValue(ProgressOverview.ACTIVITIES) String indicator,
            @QueryParam("organisation") String organisation,
            @QueryParam("asOf") @Parameter(description = KNOWN) LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = AS_REGISTERED) RegisterView register) {
        return cache.answer("by-month", () -> overview.byMonth(indicator, orThisYear(year), organisation, asOf, register),
                orThisYear(year), indicator, organisation, asOf, register);
    }

    @GET
    @Path("/by-organisation-and-month")
    @Operation(
            summary = "Which unit reported how much in which month.",
            description = "Towns stand under their association. Rows and columns add up to the board's number; neither statistics nor indicators over keys have such a table.")
    public Uni<RestResponse<OrganisationMonths>> readProgressByOrganisationAndMonth(
            @QueryParam("year") @Parameter(description = THIS_YEAR) Integer year,
            @QueryParam("indicator") @DefaultValue(ProgressOverview.ACTIVITIES) String indicator,
            @QueryParam("asOf") @Parameter(description = KNOWN) LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = AS_REGISTERED) RegisterView register) {
        return cache.answer("by-organisation-and-month", () -> monthTable.of(indicator, orThisYear(year), asOf, register),
                orThisYear(year), indicator, asOf, register);
    }

    @GET
    @Path("/{indicator}/contributions")
    @Transactional
    @Operation(summary = "The reports behind a number; their amounts add up to it.")
    public ContributionPage readContributions(
            @PathParam("indicator") @Parameter(example = "TRAINING-SESSIONS") String indicator,
            @BeanParam PageRequest page,
            @QueryParam("year") @Parameter(description = THIS_YEAR, example = "2023") Integer year,
            @QueryParam("month") @Parameter(description = "Only what this month of the year added, from 1 to 12.", example = "5") Integer month,
            @QueryParam("organisation") String organisation,
            @QueryParam("measure") @Parameter(description = "Taken so that the board's filters can be passed on; an indicator belongs to one measure.")
                    List<String> measure,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = AS_REGISTERED) RegisterView register) {
        return board.contributions(indicator, orThisYear(year), month, organisation, asOf, register, page);
    }

    @GET
    @Path("/self-check")
    @RolesAllowed(Right.To.CHECK_NUMBERS)
    @Transactional
    @TransactionConfiguration(timeout = 3600) // reads every report
    @Operation(summary = "Count everything again from the approved reports and list what disagrees.")
    public SelfCheckResult checkProgress() {
        return selfCheck.run();
    }
}
