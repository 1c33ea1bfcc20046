package org.siqian.indicator;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.siqian.shared.AsOf;

/** Every version of every target, looked at as of a day: what was known then, and what held. */
record TargetHistory(Collection<Target> ever, AsOf then) {
    /** A withdrawn version counts as never entered, from its withdrawal on. */
    List<Target> known() {
        return ever.stream().filter(t -> t.isKnown(then.known())).toList();
    }

    List<Target> inForce() {
        return known().stream().filter(this::holds).toList();
    }

    boolean holds(Target target) {
        return target.isKnown(then.known())
                && target.isEffective(then.day())
                && successor(target).filter(s -> s.isEffective(then.day())).isEmpty();
    }

    /** The version of a chain that holds, by the code of any of its versions. */
    Optional<Target> inForce(String code) {
        return chain(code).stream().filter(this::holds).findFirst();
    }

    /** All versions there ever were of the chain, the oldest first. */
    List<Target> chain(String code) {
        var root = find(code).map(Target::root).orElse(code);
        return ever.stream().filter(t -> t.root().equals(root)).sorted(Comparator.comparingInt(Target::number)).toList();
    }

    Optional<Target> find(String code) {
        return ever.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** The version known then that took, or will take, its place. */
    Optional<Target> successor(Target target) {
        return ever.stream().filter(t -> target.code().equals(t.supersedes()) && t.isKnown(then.known())).findFirst();
    }

    /** The targets in force that are a stretch of the chain. */
    List<Target> milestones(Target target) {
        return inForce().stream().filter(t -> target.root().equals(t.milestoneOf())).toList();
    }

    /** Those and the ones that will come into force: the codes their chains began with. */
    List<String> stretches(Target target) {
        return known().stream().filter(t -> target.root().equals(t.milestoneOf())).map(Target::root).distinct().toList();
    }

    /**
     * Counts what has happened to a chain and to those it is a stretch of or is made of: versions entered, taken back, come into
     * force. It only grows, so that it tells whether what somebody saw is still what there is.
     */
    long version(Target target) {
        return ever.stream().filter(t -> isKin(target, t)).mapToLong(t -> t.changes(then)).sum();
    }

    private static boolean isKin(Target target, Target other) {
        return other.root().equals(target.root())
                || target.root().equals(other.milestoneOf())
                || Objects.equals(other.root(), target.milestoneOf());
    }

    TargetViews.TargetView view(Target target) {
        return TargetViews.of(target, this);
    }
}
