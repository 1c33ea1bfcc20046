package org.siqian.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.siqian.indicator.CountingRule.Amount;
import org.siqian.indicator.ReportFacts;
import org.siqian.shared.SiqianClock;

/** What one revision of a report adds to one indicator, or, with sign -1, takes back again. Never changed. */
@Entity
@Immutable
@Table(name = "contribution")
public class Contribution {
    @Id
    @GeneratedValue(generator = "contribution_seq")
    @SequenceGenerator(name = "contribution_seq", sequenceName = "contribution_seq", allocationSize = 50)
    private Long id;

    private String indicator;
    private String organisation;
    private LocalDate day;
    private String key;
    private BigDecimal amount;
    private short sign;
    private UUID report;
    private int revision;
    private UUID rule;
    private int ruleVersion;
    private Instant countedAt;

    protected Contribution() {} // for Hibernate

    Contribution(ReportFacts report, Amount amount, Instant now) {
        this.indicator = amount.indicator();
        this.organisation = report.organisation();
        this.day = report.day();
        this.key = amount.key();
        this.amount = amount.amount();
        this.sign = 1;
        this.report = report.report();
        this.revision = report.revision();
        this.rule = amount.rule();
        this.ruleVersion = amount.ruleVersion();
        this.countedAt = now;
    }

    /** The row that takes this one back. */
    Contribution reversed(Instant now) {
        var back = new Contribution();
        back.indicator = indicator;
        back.organisation = organisation;
        back.day = day;
        back.key = key;
        back.amount = amount.negate();
        back.sign = (short) -sign;
        back.report = report;
        back.revision = revision;
        back.rule = rule;
        back.ruleVersion = ruleVersion;
        back.countedAt = now;
        return back;
    }

    boolean isKeyed() {
        return key != null;
    }

    Long id() {
        return id;
    }

    String indicator() {
        return indicator;
    }

    String organisation() {
        return organisation;
    }

    LocalDate day() {
        return day;
    }

    /** The day on which it became known; a past day is read as it was known then. */
    LocalDate countedOn() {
        return LocalDate.ofInstant(countedAt, SiqianClock.SHANGHAI);
    }

    String key() {
        return key;
    }

    BigDecimal amount() {
        return amount;
    }

    short sign() {
        return sign;
    }

    UUID report() {
        return report;
    }

    int revision() {
        return revision;
    }
}
