package org.siqian.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Enumerated(EnumType.STRING)
    private LightScheme.Basis basis;

    @Enumerated(EnumType.STRING)
    private LightScheme.Colours colours;

    private BigDecimal blueFrom;
    private BigDecimal orangeFrom;

    @Version
    private long version;

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
        isJudgedBy(LightScheme.of(greenFrom, yellowFrom));
    }

    public void isJudgedBy(LightScheme scheme) {
        this.basis = scheme.basis();
        this.colours = scheme.colours();
        this.greenFrom = scheme.green();
        this.yellowFrom = scheme.yellow();
        this.blueFrom = scheme.blue();
        this.orangeFrom = scheme.orange();
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

    public LightScheme lights() {
        return new LightScheme(basis, colours, greenFrom, yellowFrom, blueFrom, orangeFrom);
    }

    long version() {
        return version;
    }

    PlanViews.PlanView view(boolean withText, LightScheme lights) {
        return new PlanViews.PlanView(
                code, documentNumber, title, issuer, issuedOn, firstYear, lastYear,
                lights.view(), withText ? fullText : null, version);
    }
}
