package org.siqian.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.organisation.Collective;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of the plan. */
public final class PlanViews {
    private PlanViews() {}

    @Schema(name = "Plan", description = "One notice turned into tracked items.")
    public record PlanView(
            @Schema(examples = "SQ2023") String code,
            @Schema(examples = "渝科协发〔2023〕9号") String documentNumber,
            String title,
            String issuer,
            LocalDate issuedOn,
            int firstYear,
            int lastYear,
            Thresholds thresholds,
            @Schema(description = "The notice, character for character; spans count in it. Only on the single plan.") @Nullable String text,
            long version) {}

    @Schema(description = "From where a light has its colour; red, or grey without data, is what is left.")
    public record Thresholds(
            @Schema(examples = "1") BigDecimal green,
            @Schema(examples = "0.85") BigDecimal yellow,
            LightScheme.Basis basis,
            LightScheme.Colours colours,
            @Schema(description = "Of five colours only.") @Nullable BigDecimal blue,
            @Schema(description = "Of five colours only.") @Nullable BigDecimal orange) {}

    @Schema(description = "A light scheme: lines descend from blue over green and yellow to orange. Ratios like 0.85, points like -10.")
    public record LightSchemeDraft(
            @NotNull LightScheme.Basis basis,
            @NotNull LightScheme.Colours colours,
            @NotNull @Digits(integer = 4, fraction = 4, message = "界线最多四位整数、四位小数") BigDecimal green,
            @NotNull @Digits(integer = 4, fraction = 4, message = "界线最多四位整数、四位小数") BigDecimal yellow,
            @Digits(integer = 4, fraction = 4, message = "界线最多四位整数、四位小数") BigDecimal blue,
            @Digits(integer = 4, fraction = 4, message = "界线最多四位整数、四位小数") BigDecimal orange) {}

    @Schema(name = "Action", description = "A campaign with its outcomes (主要目标).")
    public record ActionView(
            @Schema(examples = "A2") String code,
            String plan,
            int ordinal,
            @Schema(examples = "二、") String label,
            String title,
            String shortName,
            String outcomeText,
            @Schema(description = "First character in the notice.") int spanStart,
            @Schema(description = "Behind the last character.") int spanEnd) {}

    @Schema(name = "Measure", description = "What the association itself does, and who answers for it on a day.")
    public record MeasureView(
            @Schema(examples = "M04") String code,
            String plan,
            @Schema(examples = "A2") String action,
            int ordinal,
            @Schema(examples = "（四）") String label,
            @Schema(examples = "有效推进科技小院建设") String title,
            String text,
            int spanStart,
            int spanEnd,
            List<Leader> leaders,
            List<Unit> units) {}

    @Schema(description = "A leader's post and who holds it that day.")
    public record Leader(String post, String postName, @Schema(description = "Null while vacant.") @Nullable String person, @Nullable String openQuestion) {}

    @Schema(description = "A unit or collective bound to a measure.")
    public record Unit(
            @Schema(examples = "COL-QX") String code,
            @Schema(examples = "各区县科协") String name,
            Responsibility.Duty role,
            boolean collective,
            @Schema(description = "Codes of a collective's members that day.") List<String> members,
            @Schema(description = "What the office still has to decide.") @Nullable String openQuestion) {}

    static MeasureView of(Measure measure, LocalDate day, PlanBook book, Register register) {
        var bound = measure.responsibilities().stream().filter(r -> r.holdsOn(day)).toList();
        var leaders = bound.stream()
                .filter(r -> r.post() != null)
                .map(r -> book.post(r.post()))
                .map(p -> new Leader(p.code(), p.name(), p.holderOn(day).orElse(null), p.openQuestion()))
                .toList();
        var units = bound.stream().filter(r -> r.post() == null).map(r -> unit(r, day, register)).toList();
        return new MeasureView(
                measure.code(), book.planOf(measure.code()).code(), measure.action(), measure.ordinal(), measure.label(),
                measure.title(), measure.fullText(), measure.spanStart(), measure.spanEnd(), leaders, units);
    }

    private static Unit unit(Responsibility bound, LocalDate day, Register register) {
        if (bound.organisation() != null) {
            Organisation unit = register.require(bound.organisation());
            return new Unit(unit.code(), unit.name(), bound.role(), false, List.of(), null);
        }
        Collective set = register.findCollective(bound.collective()).orElseThrow();
        return new Unit(set.code(), set.name(), bound.role(), true, set.membersOn(day), set.openQuestion());
    }
}
