package org.siqian.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.siqian.plan.ClosingViews.ClosedPeriodView;
import org.siqian.shared.Ids;
import org.siqian.shared.Refusal;

/** A month or a year of a plan whose numbers stand; what is reopened stays written down with its reason. */
@Entity
@Table(name = "closed_period")
public class ClosedPeriod {
    @Id
    private UUID id;

    @Version
    private long version;

    private String plan;
    private int year;
    private Integer month;
    private Instant closedAt;
    private String closedByName;
    private String comment;
    private Instant reopenedAt;
    private String reopenedByName;
    private String reopeningReason;

    protected ClosedPeriod() {} // for Hibernate

    /** The whole year for a null month. */
    ClosedPeriod(String plan, int year, Integer month, String comment) {
        this.id = Ids.next();
        this.plan = plan;
        this.year = year;
        this.month = month;
        this.comment = comment;
    }

    void isClosed(String by, Instant now) {
        closedByName = by;
        closedAt = now;
    }

    void reopen(String reason, String by, Instant now) {
        if (!isClosed()) {
            throw Refusal.conflict("period-open", words() + "已由" + reopenedByName + "重新开放。");
        }
        reopeningReason = reason;
        reopenedByName = by;
        reopenedAt = now;
    }

    boolean isClosed() {
        return reopenedAt == null;
    }

    boolean is(int year, Integer month) {
        return this.year == year && java.util.Objects.equals(this.month, month);
    }

    boolean holds(LocalDate day) {
        return day.getYear() == year && (month == null || day.getMonthValue() == month);
    }

    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, 1);
    }

    public LocalDate last() {
        return month == null ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    }

    /** 2023 年 5 月 */
    String words() {
        return month == null ? year + " 年" : year + " 年 " + month + " 月";
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String plan() {
        return plan;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closedByName() {
        return closedByName;
    }

    ClosedPeriodView view() {
        return new ClosedPeriodView(id, version, plan, year, month, first(), last(), isClosed(), closedAt, closedByName, comment,
                reopenedAt, reopenedByName, reopeningReason);
    }
}
