package org.siqian.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One notice turned into tracked items, with the thresholds its lights are judged by. */
@Entity
@Table(name = "plan")
public class Plan {
    @Id
    private String code;

    private String documentNumber;
    private String title;
    private String issuer;
    private LocalDate issuedOn;
    private int firstYear;
    private int lastYear;
    private String fullText;
    private BigDecimal greenFrom;
    private BigDecimal yellowFrom;

    protected Plan() {} // for Hibernate

    public Plan(String code, String documentNumber, String title, String issuer, LocalDate issuedOn) {
        this.code = code;
        this.documentNumber = documentNumber;
        this.title = title;
        this.issuer = issuer;
        this.issuedOn = issuedOn;
    }

    public void runs(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    public void reads(String fullText) {
        this.fullText = fullText;
    }

    /** A light is green from the first ratio of actual to expected, yellow from the second, red below. */
    public void isJudged(BigDecimal greenFrom, BigDecimal yellowFrom) {
        this.greenFrom = greenFrom;
        this.yellowFrom = yellowFrom;
    }

    public String code() {
        return code;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    public BigDecimal greenFrom() {
        return greenFrom;
    }

    public BigDecimal yellowFrom() {
        return yellowFrom;
    }

    PlanViews.PlanView view(boolean withText) {
        return new PlanViews.PlanView(
                code, documentNumber, title, issuer, issuedOn, firstYear, lastYear,
                new PlanViews.Thresholds(greenFrom, yellowFrom), withText ? fullText : null);
    }
}
