package org.siqian.activity;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When a report was last handed in, what it would add, and what a reviewer should know of it. */
@Embeddable
class Submission {
    static final String LATE = "LATE";

    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> wouldCount;

    private String[] flags = {};

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings = List.of();

    protected Submission() {} // for Hibernate, and before the first time

    /** LATE is of the first time: what a slow review or a reopening takes is not the unit's. */
    Submission(Instant now, boolean late, Map<String, BigDecimal> wouldCount, List<Finding> findings) {
        this.submittedAt = now;
        this.wouldCount = wouldCount;
        this.findings = List.copyOf(findings);
        this.flags = Stream.concat(late ? Stream.of(LATE) : Stream.empty(), findings.stream().map(f -> f.code().name()).distinct())
                .toArray(String[]::new);
    }

    Instant at() {
        return submittedAt;
    }

    boolean isLate() {
        return flags().contains(LATE);
    }

    List<String> flags() {
        return List.of(flags);
    }

    List<Finding> findings() {
        return findings;
    }
}
