package org.siqian.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/**
 * Units that file, correct and take back reports at random, over HTTP, and a ledger of its own that knows what counts: of a kind, and
 * with indicators, that nobody else uses.
 */
final class RandomWork {
    /** What one counted report says; {@code order} is that of approval. */
    record Counted(String unit, String day, String crop, int bags, String village, int order) {
        int year() {
            return Integer.parseInt(day.substring(0, 4));
        }
    }

    private record Filed(Person by, JsonNode report, Map<String, Object> draft) {}

    private static final List<String> CROPS = List.of("RICE", "MAIZE", "BEAN");

    final Seeds seeds;
    final String association;
    final String town;
    final List<String> merged = List.of("KX-500112", "KX-ZONE-LJXQ");
    final Map<String, String> indicators = new LinkedHashMap<>();
    final Map<String, Counted> counted = new TreeMap<>();
    private final Person endorser;
    private final List<Person> reporters = new ArrayList<>();
    private final List<Filed> waiting = new ArrayList<>();
    private final Map<String, Filed> approved = new TreeMap<>();
    private final Map<String, Person> sessions = new TreeMap<>();
    private final Random random;
    private int approvals;

    RandomWork(Scene scene, long seed) {
        random = new Random(seed);
        seeds = new Seeds(scene, "FLOW");
        association = scene.association();
        town = scene.below(association);
        endorser = scene.reviewer(association);
        for (String unit : List.of(scene.unit(), scene.unit(), association, town)) reporters.add(scene.reporter(unit));
        merged.forEach(unit -> reporters.add(scene.reporter(unit)));
        var joint = new LinkedHashMap<>(seeds.described());
        joint.put("joint", true);
        joint.remove("code");
        var kind = seeds.office.get("/report-kinds/" + seeds.kind);
        Person.tree(seeds.office.asks().header("If-Match", kind.header("ETag")).body(joint).put("/api/v1/report-kinds/" + seeds.kind));
        reporters.forEach(this::now);
        List.of(endorser, seeds.office, seeds.lead).forEach(this::now);
        counts("count", "FLOW", seeds.count());
        counts("bags", "FLOW", seeds.sum());
        counts("rice", "CUMULATIVE", seeds.sumOf("RICE"));
        counts("villages", "FLOW", seeds.villages());
        counts("level", "STOCK", seeds.latest());
    }

    private void counts(String name, String accumulation, Map<String, Object> rule) {
        String code = Scene.fresh("W-" + name.toUpperCase() + "-");
        Person.tree(seeds.office.post("/indicators", Map.of(
                "code", code, "name", "随机·" + name, "unit", "袋", "indicatorClass", "OUTPUT", "owner", "M04",
                "accumulation", accumulation, "source", "COUNTED")));
        Person.tree(seeds.office.post("/indicators/" + code + "/counting-rules", rule));
        indicators.put(name, code);
    }

    /** Everybody signs in once more, since a sign-in ends after half a day. */
    void nextDay() {
        sessions.replaceAll((name, person) -> Person.signIn(name, person.unit(), Scene.PASSWORD));
    }

    private Person now(Person person) {
        return sessions.computeIfAbsent(person.username(), name -> person);
    }

    Person office() {
        return now(seeds.office);
    }

    Person lead() {
        return now(seeds.lead);
    }

    String indicator(String name) {
        return indicators.get(name);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One thing happens; {@code days} are those a report may speak of. */
    void happen(List<String> days) {
        int what = random.nextInt(10);
        if (what < 3 || approved.isEmpty() && waiting.isEmpty()) file(days);
        else if (what < 6 && !waiting.isEmpty()) approve(waiting.remove(random.nextInt(waiting.size())));
        else if (what == 6 && !waiting.isEmpty()) giveBack(waiting.remove(random.nextInt(waiting.size())));
        else if (what == 7 && !approved.isEmpty()) takeBack(any(List.copyOf(approved.keySet())));
        else if (!approved.isEmpty()) revise(any(List.copyOf(approved.keySet())), days);
        else file(days);
    }

    private Map<String, Object> words(Person by, List<String> days) {
        var draft = seeds.exchange(now(by), any(open(by, days)), any(CROPS), 1 + random.nextInt(20), any(List.of("甲村", "乙村", "丙村", "丁村")));
        if (random.nextInt(4) == 0) draft.put("jointOrganisations", List.of(any(reporters.stream().map(Person::unit).filter(u -> !u.equals(by.unit())).toList())));
        return draft;
    }

    /** Units that have ended file for the days before. */
    private List<String> open(Person by, List<String> days) {
        return days.stream().filter(day -> !merged.contains(by.unit()) || day.compareTo("2025-11-06") <= 0).toList();
    }

    private void file(List<String> days) {
        var by = any(reporters);
        var draft = words(by, days);
        var filed = new Filed(by, Reports.submitted(now(by), draft), draft);
        if (random.nextBoolean()) approve(filed);
        else waiting.add(filed);
    }

    private void approve(Filed filed) {
        JsonNode report = filed.report;
        if (filed.by.unit().equals(town)) report = Person.tree(Reports.move(now(endorser), report, "endorsement", Map.of()));
        report = Person.tree(Reports.move(lead(), report, "approval", Map.of()));
        String id = report.get("id").asText();
        approved.put(id, new Filed(filed.by, report, filed.draft));
        var details = (Map<?, ?>) filed.draft.get("details");
        counted.put(id, new Counted(filed.by.unit(), (String) filed.draft.get("occurredTo"), (String) details.get("crop"),
                (Integer) details.get("bags"), (String) details.get("village"), ++approvals));
    }

    private void giveBack(Filed filed) {
        var judge = filed.by.unit().equals(town) ? now(endorser) : lead();
        Person.tree(Reports.move(judge, filed.report, "return", Reports.because("请核对")));
    }

    private void takeBack(String id) {
        Person.tree(Reports.move(lead(), approved.remove(id).report, "voiding", Reports.because("重复")));
        counted.remove(id);
    }

    /** The earlier revision counts until the next is approved, which may be never. */
    private void revise(String id, List<String> days) {
        var filed = approved.remove(id);
        var by = now(filed.by);
        var open = Person.tree(Reports.move(by, filed.report, "reopening", Reports.because("更正")));
        var draft = words(filed.by, days);
        var next = new Filed(filed.by, Person.tree(Reports.move(by, Person.tree(Reports.edit(by, open, draft)), "submission", Map.of())), draft);
        if (random.nextInt(3) > 0) approve(next);
        else waiting.add(next);
    }
}
