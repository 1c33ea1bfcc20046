package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.ReportStatus.APPROVED;
import static org.siqian.activity.ReportStatus.DRAFT;
import static org.siqian.activity.ReportStatus.ENDORSED;
import static org.siqian.activity.ReportStatus.RETURNED;
import static org.siqian.activity.ReportStatus.SUBMITTED;
import static org.siqian.activity.ReportStatus.VOIDED;
import static org.siqian.activity.ReportStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a report, told a second time. */
class ReportStatusTest {
    private static final Map<ReportStatus, List<ReportStatus>> LIFE = Map.of(
            DRAFT, List.of(SUBMITTED),
            SUBMITTED, List.of(ENDORSED, APPROVED, RETURNED, WITHDRAWN),
            ENDORSED, List.of(APPROVED, RETURNED),
            APPROVED, List.of(DRAFT, VOIDED),
            RETURNED, List.of(SUBMITTED, WITHDRAWN),
            WITHDRAWN, List.of(DRAFT),
            VOIDED, List.of());

    @ParameterizedTest
    @EnumSource
    void a_state_leads_where_the_table_says_and_nowhere_else(ReportStatus from) {
        assertThat(Arrays.stream(ReportStatus.values()).filter(from::leadsTo)).containsExactlyInAnyOrderElementsOf(LIFE.get(from));
    }

    @Test
    void what_is_approved_or_waiting_is_not_open_to_change() {
        assertThat(Arrays.stream(ReportStatus.values()).filter(ReportStatus::isOpen)).containsExactlyInAnyOrder(DRAFT, RETURNED, WITHDRAWN);
        assertThat(Arrays.stream(ReportStatus.values()).filter(ReportStatus::isWaiting)).containsExactlyInAnyOrder(SUBMITTED, ENDORSED);
    }

    @Test
    void every_state_has_a_name_in_messages() {
        assertThat(Arrays.stream(ReportStatus.values()).map(ReportLabels::of)).doesNotHaveDuplicates().allMatch(l -> l.matches("\\p{IsHan}+"));
    }
}
