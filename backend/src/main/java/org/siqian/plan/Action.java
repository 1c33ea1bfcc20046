package org.siqian.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A campaign of the plan with the outcomes it is for (主要目标). */
@Entity
@Table(name = "action")
public class Action {
    @Id
    private String code;

    private String plan;
    private int ordinal;
    private String label;
    private String title;
    private String shortName;
    private String outcomeText;
    private int spanStart;
    private int spanEnd;

    protected Action() {} // for Hibernate

    public Action(String code, String plan, int ordinal, String label, String title, String shortName) {
        this.code = code;
        this.plan = plan;
        this.ordinal = ordinal;
        this.label = label;
        this.title = title;
        this.shortName = shortName;
    }

    /** Where the notice says so: characters from start (inclusive) to end (exclusive). */
    public void reads(String outcomeText, int spanStart, int spanEnd) {
        this.outcomeText = outcomeText;
        this.spanStart = spanStart;
        this.spanEnd = spanEnd;
    }

    public String code() {
        return code;
    }

    public String plan() {
        return plan;
    }

    int ordinal() {
        return ordinal;
    }

    PlanViews.ActionView view() {
        return new PlanViews.ActionView(code, plan, ordinal, label, title, shortName, outcomeText, spanStart, spanEnd);
    }
}
