package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;
import org.siqian.indicator.KindDesk.AnswerLeaving;
import org.siqian.shared.Refusal;

/** Keeps fields and choices that reports answer from leaving their kind. */
@ApplicationScoped
public class AnsweredFields {
    private final Session database;

    public AnsweredFields(Session database) {
        this.database = database;
    }

    void refuseIfAnswered(@Observes AnswerLeaving leaving) {
        String key = leaving.field().key();
        long answers = leaving.choice() == null ? answering(leaving.kind(), key) : choosing(leaving.kind(), key, leaving.choice());
        if (answers == 0) return;
        String what = "字段“" + leaving.field().label().zh() + "”（" + key + "）" + (leaving.choice() == null ? "" : "的选项 " + leaving.choice());
        throw Refusal.conflict("field-in-use", what + "已有 " + answers + " 份报告填写，不能删去或改变类型、单位；可改为不必填，或另加字段。");
    }

    private long answering(String kind, String key) {
        return count("jsonb_exists(details, :key) or jsonb_exists(counted_content -> 'details', :key)", kind, key, null);
    }

    /** One of several chosen is chosen, too. */
    private long choosing(String kind, String key, String choice) {
        return count("details -> :key @> to_jsonb(cast(:choice as text)) or counted_content -> 'details' -> :key @> to_jsonb(cast(:choice as text))",
                kind, key, choice);
    }

    private long count(String condition, String kind, String key, String choice) {
        var query = database.createNativeQuery(
                        "select count(*) from activity_report where kind = :kind and (" + condition + ")", Long.class)
                .setParameter("kind", kind)
                .setParameter("key", key);
        if (choice != null) query.setParameter("choice", choice);
        return query.getSingleResult();
    }
}
