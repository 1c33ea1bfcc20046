package org.siqian.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.shared.Refusal;

/**
 * Everybody who created, edited or submitted any revision of a report, who answers for the integration that did, or in whose
 * place it was done. None of them judges it.
 */
@Embeddable
class Hands {
    @Column(name = "hands")
    private UUID[] people = {};

    protected Hands() {} // for Hibernate

    Hands(Viewer first) {
        touch(first);
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
