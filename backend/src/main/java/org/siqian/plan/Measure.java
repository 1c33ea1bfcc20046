package org.siqian.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What the association itself does (举措), and who answers for it. */
@Entity
@Table(name = "measure")
public class Measure {
    @Id
    private String code;

    private String action;
    private int ordinal;
    private String label;
    private String title;
    private String fullText;
    private int spanStart;
    private int spanEnd;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "measure", nullable = false)
    @OrderBy("ordinal")
    private List<Responsibility> responsibilities = new ArrayList<>();

    protected Measure() {} // for Hibernate

    public Measure(String code, String action, int ordinal, String label, String title) {
        this.code = code;
        this.action = action;
        this.ordinal = ordinal;
        this.label = label;
        this.title = title;
    }

    /** Where the notice says so: characters from start (inclusive) to end (exclusive). */
    public void reads(String fullText, int spanStart, int spanEnd) {
        this.fullText = fullText;
        this.spanStart = spanStart;
        this.spanEnd = spanEnd;
    }

    public void bind(Responsibility responsibility) {
        responsibilities.add(responsibility.at(responsibilities.size()));
    }

    public String code() {
        return code;
    }

    public String action() {
        return action;
    }

    public int ordinal() {
        return ordinal;
    }

    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    String fullText() {
        return fullText;
    }

    int spanStart() {
        return spanStart;
    }

    int spanEnd() {
        return spanEnd;
    }

    List<Responsibility> responsibilities() {
        return responsibilities;
    }
}
