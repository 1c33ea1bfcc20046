package org.siqian.progress;

import org.hibernate.Session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

import jakarta.transaction.Transactional;

/** Folds queued amounts into the tallies: the queue's rows are deleted by the statement that adds them. */
@ApplicationScoped
public class Folding {
    private static final long ONE_AT_A_TIME = 0x5349514941_4eL;

    private final Session database;

    public Folding(Session database) {
        this.database = database;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void foldSome() {
        boolean mine = database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", ONE_AT_A_TIME)
                .getSingleResult();
        if (!mine) return;
        fold(20_000);
        foldStays(20_000);
    }

    /** Folds up to so many queued amounts and says how many there were. */
    int fold(int most) {
        return database.createNativeQuery(
                        """
                        with folded as (
                          delete from unfolded where id in (select id from unfolded order by id limit :most)
                          returning indicator, organisation, month, counted_on, amount, reports),
                        by_organisation as (
                          insert into tally_organisation as t (indicator, organisation, month, amount, reports)
                          select indicator, organisation, month, sum(amount), sum(reports) from folded
                           group by indicator, organisation, month
                          on conflict (indicator, month, organisation) do update
                             set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports),
                        by_organisation_and_day as (
                          insert into tally_organisation_day as t (indicator, organisation, month, counted_on, amount, reports)
                          select indicator, organisation, month, counted_on, sum(amount), sum(reports) from folded
                           group by indicator, organisation, month, counted_on
                          on conflict (organisation, indicator, month, counted_on) do update
                             set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports),
                        by_day as (
                          insert into tally_day as t (indicator, month, counted_on, amount, reports)
                          select indicator, month, counted_on, sum(amount), sum(reports) from folded
                           group by indicator, month, counted_on
                          on conflict (indicator, month, counted_on) do update
                             set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports),
                        in_all as (
                          insert into tally_total as t (indicator, month, amount, reports)
                          select indicator, month, sum(amount), sum(reports) from folded group by indicator, month
                          on conflict (indicator, month) do update
                             set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports)
                        select count(*) from folded""",
                        Long.class)
                .setParameter("most", most)
                .getSingleResult()
                .intValue();
    }

    /** Adds up what left the desks, by unit, day and outcome; each stay is marked by the statement that adds it. */
    private void foldStays(int most) {
        database.createNativeQuery(
                        """
                        with folded as (
                          update queue_stay set folded = true where id in (
                            select id from queue_stay where left_at is not null and not folded order by id limit :most)
                          returning organisation, cast(left_at at time zone 'Asia/Shanghai' as date) as left_on, outcome),
                        added as (
                          insert into queue_tally as t (organisation, left_on, outcome, stays)
                          select organisation, left_on, outcome, count(*) from folded group by organisation, left_on, outcome
                          on conflict (organisation, left_on, outcome) do update set stays = t.stays + excluded.stays)
                        select count(*) from folded""",
                        Long.class)
                .setParameter("most", most)
                .getSingleResult();
    }
}
