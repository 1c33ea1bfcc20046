package org.siqian.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.Derivation;
import org.siqian.indicator.IndicatorViews.IndicatorName;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.Target;
import org.siqian.progress.Judgement.Light;
import org.siqian.progress.Judgement.Verdict;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of progress. */
public final class ProgressViews {
    private ProgressViews() {}

    @Schema(description = "How far every promise is kept.")
    public record Board(
            @Schema(description = "The day it is judged at.") LocalDate asOf,
            int year,
            List<ProgressItem> items) {}

    @Schema(description = "One indicator against one of its targets.")
    public record ProgressItem(
            IndicatorName indicator,
            @Schema(description = "The action, measure or plan it belongs to.", examples = "M04") String owner,
            @Schema(description = "Null if nobody has promised a number.") @Nullable ProgressTarget target,
            @Schema(description = "Null where there is no data, never 0 for it.", examples = "112") @Nullable BigDecimal actual,
            @Schema(description = "What should have been reached by now.", examples = "148") @Nullable BigDecimal expected,
            @Schema(description = "Actual by expected.", examples = "0.7568") @Nullable BigDecimal ratio,
            Verdict verdict,
            Light light,
            @Schema(description = "Why, in words.") String reason,
            @Schema(description = "Each member of a for-each target; null for others.") @Nullable List<ProgressMember> members,
            @Nullable ProgressForecast forecast,
            @Schema(description = "What waits for review would add; null for key-based ones.") @Nullable BigDecimal pending,
            @Schema(description = "Cumulative amounts at the end of each month of the year so far; null for key-based ones.")
                    @Nullable List<BigDecimal> months,
            @Schema(description = "The published figure an observed indicator is judged by; null for counted ones.")
                    @Nullable ProgressFigure figure) {}

    @Schema(description = "Of which time a published figure speaks, and what it was held against.")
    public record ProgressFigure(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Schema(description = "Whether any of it is not final yet.") boolean preliminary,
            @Schema(description = "How many that would have been counted are not published, so that the value is a lower bound.") int unpublished,
            @Schema(description = "The other side of a relation.") @Nullable BigDecimal reference) {
        static ProgressFigure of(Reading reading) {
            return of(reading, null);
        }

        static ProgressFigure of(Reading reading, BigDecimal reference) {
            return new ProgressFigure(reading.from(), reading.to(), reading.preliminary(), reading.missing(), reference);
        }
    }

    @Schema(description = "What was promised, as far as judging needs it.")
    public record ProgressTarget(
            @Schema(examples = "T13") String id,
            Target.Type type,
            @Schema(examples = ">") String operator,
            @Schema(examples = "200") @Nullable BigDecimal value,
            @Nullable BigDecimal tolerance,
            @Nullable String unit,
            @Schema(description = "The other side of a relation.") @Nullable String reference,
            @Nullable BigDecimal margin,
            ProgressPeriod period,
            Target.Strength strength,
            @Schema(examples = "每年开展技术培训等活动超200场次") @Nullable String quote,
            @Nullable String milestoneOf,
            @Schema(description = "The version whose place it took.") @Nullable String supersedes,
            @Schema(description = "From when this version holds; null for the first.") @Nullable LocalDate effectiveFrom,
            @Schema(description = "The later document's number; null for the plan's own.") @Nullable String document,
            @Schema(description = "How the quota stands where this is a unit's part of the target; null for the city's.")
                    @Nullable QuotaStatus quota) {
        static ProgressTarget of(Target t) {
            return new ProgressTarget(
                    t.code(), t.type(), t.operator(), t.value(), t.tolerance(), t.reading().unit(), t.reading().reference(),
                    t.reading().margin(), new ProgressPeriod(t.cadence(), t.periodStart(), t.periodEnd()), t.strength(),
                    t.reading().quote(), t.milestoneOf(), t.supersedes(), t.effectiveFrom(), t.document(), t.quota());
        }
    }

    @Schema(description = "When a target is due.")
    public record ProgressPeriod(Target.Cadence cadence, @Nullable LocalDate start, @Nullable LocalDate end) {}

    @Schema(description = "One member of a for-each target.")
    public record ProgressMember(
            @Schema(description = "A unit's or an entity's.", examples = "KX-500101") String code,
            String name,
            @Nullable BigDecimal actual,
            Verdict verdict,
            @Schema(description = "What it is held against; null where that is not published.") @Nullable BigDecimal against,
            Light light,
            @Schema(description = "Why, in words.") String reason) {}

    @Schema(description = "Where it leads: approved, the likely part of what waits, and the weeks to come at the rate of the last eight.")
    public record ProgressForecast(
            LocalDate on,
            BigDecimal value,
            BigDecimal neededPerWeek,
            @Schema(description = "A week on average lately.") BigDecimal recentPerWeek) {
        static ProgressForecast of(Judgement.Forecast forecast) {
            return forecast == null
                    ? null
                    : new ProgressForecast(forecast.on(), forecast.value(), forecast.neededPerWeek(), forecast.lately());
        }
    }

    @Schema(description = "The reports behind a number; their amounts add up to it.")
    public record ContributionPage(
            List<ContributionRow> items,
            int page,
            int pageSize,
            long total,
            boolean totalIsCapped,
            @Schema(description = "All amounts together, of all pages: the number.") @Nullable BigDecimal sum) {}

    @Schema(description = "What one report adds.")
    public record ContributionRow(
            UUID report,
            int revision,
            String organisation,
            LocalDate occurredTo,
            BigDecimal amount,
            @Nullable String title,
            String kind) {}

    @Schema(description = "The board's totals.")
    public record Totals(
            int year,
            int measures,
            int actions,
            @Schema(description = "Measures by light.") LightCount lights,
            @Schema(description = "Targets of counted indicators that concern the year.") int targets,
            @Schema(description = "Of them met or on pace.") int onPace,
            int met,
            @Schema(description = "Approved activities of the year; opens as indicator ACTIVITIES.") BigDecimal activities,
            @Nullable BigDecimal activitiesThisMonth,
            @Schema(description = "People reached; opens as indicator PEOPLE-REACHED.") @Nullable BigDecimal people,
            @Schema(description = "District associations with approved work in the year.") int districtsActive,
            @Schema(description = "Reports waiting for review.") long waiting,
            @Schema(description = "Of them waiting for more than seven days.") long overdue,
            @Schema(description = "The part of the year gone, from 0 to 1.") BigDecimal yearGone) {}

    @Schema(description = "How many stand at each light.")
    public record LightCount(int green, int yellow, int red, int grey, int blue, int orange) {}

    @Schema(description = "Progress by measure and unit.")
    public record MeasureProgressList(int year, List<MeasureProgress> measures) {}

    @Schema(description = "How a measure stands: the worst light of its targets.")
    public record MeasureProgress(
            @Schema(examples = "M04") String measure,
            Light light,
            String reason,
            @Schema(description = "Its targets that concern the year.") int targets,
            int onPace,
            @Schema(description = "The indicator that counts its reports; open it for the reports.") String indicator,
            @Schema(description = "Approved reports of the year.") BigDecimal reports,
            List<OrganisationAmount> organisations) {}

    @Schema(description = "What one unit did.")
    public record OrganisationAmount(
            @Schema(examples = "KX-500101") String organisation,
            BigDecimal amount,
            @Schema(description = "What of it was filed under units it took over from; empty unless register=TODAY.")
                    List<RolledUp> rolledUp,
            @Schema(description = "What it has taken on of a target for the year; null if nothing.", examples = "12") @Nullable BigDecimal quota,
            @Schema(description = "What it did, with everything below it, by its quota.", examples = "0.5833") @Nullable BigDecimal ratio,
            @Schema(description = "How it stands against its quota; null without one.") @Nullable Light light,
            @Schema(description = "Of the indicator ACTIVITIES: approved reports of others in which it took part (参与), in no sum; null of"
                            + " other indicators and as of a past day.", examples = "3") @Nullable Long joined) {
        OrganisationAmount(String organisation, BigDecimal amount, List<RolledUp> rolledUp) {
            this(organisation, amount, rolledUp, null, null, null, null);
        }

        /** As it was filed. */
        OrganisationAmount(String organisation, BigDecimal amount) {
            this(organisation, amount, List.of());
        }

        OrganisationAmount with(QuotaProgressViews.QuotaUnit unit) {
            return unit == null
                    ? this
                    : new OrganisationAmount(organisation, amount, rolledUp, unit.quota(), unit.completion(), unit.light(), joined);
        }

        OrganisationAmount joining(long reports) {
            return new OrganisationAmount(organisation, amount, rolledUp, quota, ratio, light, reports);
        }
    }

    @Schema(description = "A part of a row that was filed under another unit; opens with that organisation and register=FILED."
            + " Of a key-based indicator a key that several report counts once in the row.")
    public record RolledUp(
            @Schema(examples = "KX-500105") String organisation,
            @Schema(examples = "江北区科协") String name,
            BigDecimal amount,
            @Schema(description = "The unit's last day.") @Nullable LocalDate until) {}

    @Schema(description = "One indicator by filing unit.")
    public record OrganisationProgress(IndicatorName indicator, int year, @Nullable BigDecimal total, List<OrganisationAmount> organisations) {}

    @Schema(description = "One indicator by month.")
    public record MonthProgress(IndicatorName indicator, int year, List<MonthAmount> months) {}

    @Schema(description = "One month.")
    public record MonthAmount(
            @Schema(description = "From 1.") int month,
            @Schema(description = "Counted in the month.") BigDecimal amount,
            @Schema(description = "At the end of the month.") BigDecimal cumulative) {}

    @Schema(description = "Which light was on at the end of each month, by what was known then.")
    public record LightHistoryList(IndicatorName indicator, int year, List<LightDay> items) {}

    @Schema(description = "One target at the end of one day.")
    public record LightDay(
            LocalDate day,
            @Schema(examples = "T13") String target,
            @Nullable BigDecimal value,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            Verdict verdict,
            Light light,
            String reason) {}

    @Schema(description = "The registered entities an indicator is counted from.")
    public record EntityStandings(
            IndicatorName indicator,
            int year,
            Derivation rule,
            int counting,
            @Schema(description = "Below the threshold, but at four fifths of it or more.") int near,
            int unpublished,
            List<EntityStanding> items) {}

    @Schema(description = "One registered entity.")
    public record EntityStanding(
            @Schema(examples = "CLUSTER-01") String code,
            String name,
            @Nullable String territory,
            @Schema(description = "Null where it is not published.") @Nullable BigDecimal value,
            @Schema(description = "The year before.") @Nullable BigDecimal before,
            @Schema(description = "In per cent.") @Nullable BigDecimal growth,
            boolean preliminary,
            @Schema(description = "Whether it counts; null where that cannot be told.") @Nullable Boolean counts,
            boolean near) {}

    @Schema(description = "Everything counted again from the approved reports.")
    public record SelfCheckResult(
            Instant checkedAt,
            @Schema(description = "Approved reports read.") long reports,
            @Schema(description = "Contributions compared.") long contributions,
            @Schema(description = "What does not agree, at most 100; empty is good.") List<SelfCheckDifference> differences) {}

    @Schema(description = "One disagreement.")
    public record SelfCheckDifference(
            @Schema(description = "contribution, tally or standing.") String where,
            String indicator,
            String what,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal found) {}
}
