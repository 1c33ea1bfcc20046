package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.siqian.Scene;
import org.siqian.activity.CountedReports;
import org.siqian.indicator.Condition.Operator;
import org.siqian.indicator.CountingRule.Function;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;

/** The SQL of a rule counts what the rule counts, whatever reports say. */
@QuarkusTest
class RuleSqlTest {
    private static final String KIND = "VOLUNTEER_EVENT";
    private static final List<String> FIELDS =
            List.of("number", "flag", "text", "several", "anything", "gone", "participants", "measures", "organisation", "place.district");

    @Inject
    Session database;

    @Inject
    CountedReports reports;

    @Inject
    ObjectMapper json;

    @Inject
    Scene scene;

    private final Random random = new Random(20261125);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Object number() {
        return one(List.of(0, 1, 2, 30, -4, new BigDecimal("2.0"), new BigDecimal("2.50"), new BigDecimal("0.00000001"), new BigDecimal("12345678901234567890.5"), 10_000_000_000L));
    }

    private Object text() {
        return one(List.of("RICE", "rice", "水 稻", " 甲\t村\n", "　", " ", "2", "true", "a'b\"c\\d", "null", "{x:1}", ":param", "50%"));
    }

    private Object several() {
        var answers = new ArrayList<Object>();
        for (int i = random.nextInt(4); i > 0; i--) answers.add(random.nextInt(4) == 0 ? number() : text());
        return answers;
    }

    private Object anything() {
        return switch (random.nextInt(5)) {
            case 0 -> number();
            case 1 -> random.nextBoolean();
            case 2 -> several();
            default -> text();
        };
    }

    private Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        for (String field : List.of("number", "flag", "text", "several", "anything")) {
            int how = random.nextInt(10);
            if (how == 0) continue;
            details.put(field, how == 1 ? null : switch (field) {
                case "number" -> number();
                case "flag" -> random.nextBoolean();
                case "text" -> text();
                case "several" -> several();
                default -> anything();
            });
        }
        return details;
    }

    /** Every other one has been reopened: what counts is what was approved, not what is being written. */
    private void report(int n) throws JsonProcessingException {
        boolean reopened = n % 2 == 0;
        var content = new HashMap<String, Object>();
        content.put("kind", KIND);
        content.put("title", "试验");
        content.put("organisation", one(List.of("KX-500101", "KX-500154")));
        content.put("joint", List.of());
        content.put("measures", one(List.of(List.of("M04"), List.of("M04", "M06"), List.of())));
        content.put("occurredFrom", "2023-05-01");
        content.put("occurredTo", "2023-05-0" + (1 + random.nextInt(9)));
        var place = new HashMap<String, Object>();
        place.put("district", one(List.of("500101", "")).isEmpty() ? null : "500101");
        content.put("place", place);
        content.put("participants", random.nextInt(4) == 0 ? null : random.nextInt(40));
        content.put("details", details());
        content.put("evidence", List.of());
        database.createNativeMutationQuery(
                        """
                        insert into activity_report (id, version, kind, title, organisation, joint, measures, occurred_from, occurred_to, district,
                               participants, details, evidence, status, revision, counted_revision, counted_content, flags, field_notes, filed_by,
                               filed_by_name, handled_by, handled_by_name, hands, created_at, updated_at)
                        select cast(:id as uuid), 0, :kind, 'x', c ->> 'organisation', '{}', array(select jsonb_array_elements_text(c -> 'measures')),
                               cast(c ->> 'occurredFrom' as date), cast(c ->> 'occurredTo' as date), c -> 'place' ->> 'district',
                               cast(c ->> 'participants' as int), c -> 'details', '[]', 'APPROVED', 2, 1, cast(:counted as jsonb), '{}', '[]', a.id,
                               'x', a.id, 'x', array[a.id], now(), now()
                          from cast(:content as jsonb) c, (select id from account limit 1) a""")
                .setParameter("id", new UUID(0x7000L, n).toString())
                .setParameter("kind", KIND)
                .setParameter("content", json.writeValueAsString(reopened ? overwritten(content) : content))
                .setParameter("counted", reopened ? json.writeValueAsString(content) : null)
                .executeUpdate();
    }

    private Map<String, Object> overwritten(Map<String, Object> content) {
        var other = new HashMap<>(content);
        other.put("details", details());
        other.put("participants", 999);
        return other;
    }

    private CountingRule rule() {
        var function = one(List.of(Function.values()));
        String field = function.takesField() ? one(List.of("number", "participants", "anything", "text", "gone")) : null;
        String key = function.isKeyed() ? one(List.of("text", "anything", "several", "place.district+text", "organisation+number", "flag", "measures", "gone")) : null;
        var conditions = new ArrayList<Condition>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var operator = one(List.of(Operator.values()));
            Object value = switch (operator) {
                case IN -> several();
                case EQ -> one(List.of(number(), text(), true, false, "M04", "KX-500101", "500101"));
                default -> number();
            };
            conditions.add(new Condition(one(FIELDS), operator, value));
        }
        return new CountingRule("ACTIVITIES", new CountingRuleDraft(one(List.of(KIND, "")).isEmpty() ? null : KIND, function, field, key, conditions, null, null));
    }

    private static String said(String key, BigDecimal amount) {
        return key + " = " + amount.stripTrailingZeros().toPlainString();
    }

    @Test
    void the_sql_of_a_rule_counts_what_the_rule_counts() {
        scene.office();
        QuarkusTransaction.begin();
        try {
            for (int n = 0; n < 300; n++) report(n);
            var facts = new ArrayList<ReportFacts>();
            reports.forEachCounted(KIND, f -> {
                if (f.report().getMostSignificantBits() == 0x7000L) facts.add(f);
            });
            assertThat(facts).hasSize(300);
            int counted = 0;
            for (int n = 0; n < 300; n++) {
                var rule = rule();
                var byJava = new TreeMap<UUID, String>();
                facts.forEach(f -> rule.amountOf(f).ifPresent(a -> byJava.put(f.report(), said(a.key(), a.amount()))));
                assertThat(bySql(rule)).as(rule.words()).isEqualTo(byJava);
                counted += byJava.isEmpty() ? 0 : 1;
            }
            assertThat(counted).as("rules that counted something").isGreaterThan(75);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Map<UUID, String> bySql(CountingRule rule) {
        var sql = new RuleSql(rule, "r");
        var query = database.createNativeQuery(
                "select f.report, " + sql.key() + ", " + sql.amount() + " from (" + CountedReports.FACTS
                        + " and cast(r.id as text) like '00000000-0000-7000-%') f where " + sql.conditions(), Object[].class);
        var found = new TreeMap<UUID, String>();
        for (Object[] row : sql.bind(query).getResultList()) found.put((UUID) row[0], said((String) row[1], (BigDecimal) row[2]));
        return found;
    }
}
