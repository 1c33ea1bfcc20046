package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.indicator.IndicatorViews.CountingRuleView;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/indicators/{code}/counting-rules")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class CountingRuleResource {
    private final Yardsticks yardsticks;

    public CountingRuleResource(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    @GET
    @Operation(summary = "List which reports add how much to an indicator.", description = "Rules in force; with ended=true those that have ended, too.")
    public Page<CountingRuleView> listCountingRules(
            @PathParam("code") String code, @BeanParam PageRequest page, @QueryParam("ended") @DefaultValue("false") boolean ended) {
        yardsticks.require(code);
        List<CountingRule> gone = ended ? yardsticks.endedRulesOf(code) : List.of();
        return Page.cut(java.util.stream.Stream.of(yardsticks.rulesOf(code), gone).flatMap(List::stream).map(CountingRule::view).toList(), page);
    }
}
