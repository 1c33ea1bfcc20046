package org.siqian.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.Condition;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.IndicatorViews.IndicatorDraft;
import org.siqian.indicator.ReportKindViews.ReportKindDraft;
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.organisation.OrganisationKind;
import org.siqian.plan.Responsibility;

/** The shapes of the data files beside the program. */
final class CatalogueFiles {
    private CatalogueFiles() {}

    record Tile(int column, int row) {}

    record OrganisationEntry(
            String code, String name, String shortName, OrganisationKind kind, String parent, String territory, List<String> aliases,
            LocalDate validFrom, LocalDate validTo, String successor, String region, Tile tile, String note) {}

    record MemberEntry(String organisation, LocalDate validFrom, LocalDate validTo) {}

    record CollectiveEntry(String code, String name, String openQuestion, List<MemberEntry> members) {}

    record RegisterFile(List<OrganisationEntry> organisations, List<CollectiveEntry> collectives) {}

    record Thresholds(BigDecimal green, BigDecimal yellow) {}

    record PlanEntry(
            String code, String documentNumber, String title, String issuer, LocalDate issuedOn, int firstYear, int lastYear,
            String textFile, Thresholds thresholds) {}

    record HolderEntry(String person, LocalDate validFrom, LocalDate validTo) {}

    record PostEntry(String code, String name, String openQuestion, List<HolderEntry> holders) {}

    record ActionEntry(
            String code, int ordinal, String label, String title, String shortName, String outcomeText, int spanStart, int spanEnd) {}

    record ResponsibilityEntry(
            String post, String organisation, String collective, Responsibility.Duty role, LocalDate validFrom) {}

    record MeasureEntry(
            String code, String action, int ordinal, String label, String title, String text, int spanStart, int spanEnd,
            List<ResponsibilityEntry> responsibilities) {}

    record PlanFile(PlanEntry plan, List<PostEntry> posts, List<ActionEntry> actions, List<MeasureEntry> measures) {}

    record RuleEntry(
            String indicator, String kind, CountingRule.Function function, String field, String key, List<Condition> conditions,
            String note, String source) {}

    record IndicatorFile(List<IndicatorDraft> indicators, List<TargetView> targets, List<RuleEntry> rules) {}

    record KindFile(List<ReportKindDraft> kinds) {}

    static <T> T read(String name, Class<T> type, ObjectMapper json) {
        try (InputStream in = open(name)) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/" + name + ": " + e.getMessage(), e);
        }
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/" + name, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("catalogue/" + name);
        if (in == null) throw new IOException("missing");
        return in;
    }
}
