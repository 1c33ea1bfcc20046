package org.siqian.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.Filer;
import org.siqian.shared.Refusal;

/**
 * In whose hands a report is, and whose had a part in it: everybody who created, edited or submitted any revision of a report, who answers for the integration that did, or in whose
 * place it was done. None of them judges it.
 */
@Embeddable
class Hands {
    @Column(name = "hands")
    private UUID[] people = {};

    private UUID handledBy;
    private String handledByName;

    protected Hands() {} // for Hibernate

    Hands(Viewer first) {
        pass(first.id(), first.displayName());
        touch(first);
    }

    /** To whoever has to act on it from now on. */
    void pass(UUID person, String name) {
        handledBy = person;
        handledByName = name;
    }

    Filer handler() {
        return new Filer(handledBy, handledByName);
    }

    void touch(Viewer by) {
        add(by.id());
        if (by.owner() != null) add(by.owner());
        if (by.through() != null) add(by.through().standsInFor());
    }

    private void add(UUID person) {
        if (include(person)) return;
        people = Arrays.copyOf(people, people.length + 1);
        people[people.length - 1] = person;
    }

    /** Integrations included. */
    List<UUID> people() {
        return List.of(people);
    }

    boolean include(UUID person) {
        return Arrays.asList(people).contains(person);
    }

    void refuseToBeJudgedBy(Viewer by) {
        if (include(by.id())) throw Refusal.forbidden("own-report", "自己填写、修改或提交过的报告，不能由本人审核。");
        if (by.through() != null && include(by.through().standsInFor())) {
            throw Refusal.forbidden("own-report", by.through().standsInForName() + "填写、修改或提交过的报告，不能由其代理人审核。");
        }
    }
}
