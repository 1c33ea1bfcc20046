package org.siqian.access;

import static org.siqian.access.Role.ADMIN;
import static org.siqian.access.Role.LEADER;
import static org.siqian.access.Role.OFFICE;
import static org.siqian.access.Role.REPORTER;
import static org.siqian.access.Role.REVIEWER;
import static org.siqian.access.Scope.PLAN_READ;
import static org.siqian.access.Scope.REPORTS_READ;
import static org.siqian.access.Scope.REPORTS_WRITE;

import java.util.Set;

/**
 * Who may do what to whose data: the one table. Doors ask it by annotation ({@link To}); desks ask {@link Viewer#holding},
 * which also says at which unit the right is held. A role is held in a post, for the days of the post; a scope by a token.
 *
 * <p>What the state of a report and the hands in it add to this is said once more, in the reports' own permission.
 */
public enum Right {
    //                  whose data                                            people                                    tokens
    /** Own sign-ins, password, address and notifications. */
    KEEP_SIGN_INS      (Reach.OWN,                                            everyone(),                               none()),
    /** Who holds which post and who stands in; names of people, so not for tokens. */
    READ_POSTS         (Reach.EVERYONES,                                      everyone(),                               none()),
    /** What needs someone, with those who answer for it; of units' affairs only their own, unless one leads or oversees. */
    READ_ATTENTION     (Reach.UNIT_AND_BELOW_AND_LED_MEASURES,                everyone(),                               none()),
    /** Plan, indicators, kinds, rules, organisations. */
    READ_PLAN          (Reach.EVERYONES,                                      everyone(),                               Set.of(PLAN_READ)),
    /** Approved reports without personal data, and the numbers made of them. */
    READ_REPORTS       (Reach.EVERYONES,                                      everyone(),                               Set.of(REPORTS_READ)),
    /** Reports in every state. */
    FOLLOW_REPORTS     (Reach.UNIT_AND_BELOW_AND_LED_MEASURES,                Set.of(REPORTER, REVIEWER, LEADER, ADMIN), Set.of(REPORTS_READ, REPORTS_WRITE)),
    /** Talk about a report they follow: people with people. */
    DISCUSS_REPORTS    (Reach.UNIT_AND_BELOW_AND_LED_MEASURES,                Set.of(REPORTER, REVIEWER, LEADER, OFFICE), none()),
    /** Write, submit, withdraw, reopen. */
    FILE_REPORTS       (Reach.UNIT_AND_BELOW,                                 Set.of(REPORTER),                         Set.of(REPORTS_WRITE)),
    /** Endorse for a district association, approve, return, reopen and void for a measure's lead unit; never what one had a hand in. */
    JUDGE_REPORTS      (Reach.BELOW_AND_LED_MEASURES,                         Set.of(REVIEWER),                         none()),
    /** Reports in every state, every desk's queue, personal data, voiding, the self-check. */
    OVERSEE_REPORTS    (Reach.EVERYONES,                                      Set.of(OFFICE),                           none()),
    /** Count everything again. */
    CHECK_NUMBERS      (Reach.EVERYONES,                                      Set.of(OFFICE, ADMIN),                    none()),
    /** Directives (督办) and reminders: the office of anything, leaders of the measures they lead. */
    ISSUE_DIRECTIVES   (Reach.UNIT_AND_BELOW_AND_LED_MEASURES,                Set.of(OFFICE, LEADER),                   none()),
    /** Reply to what one's unit is asked for. */
    ANSWER_DIRECTIVES  (Reach.OWN,                                            Set.of(REPORTER, REVIEWER, LEADER),       none()),
    /** Close months and years, and reopen them. */
    CLOSE_PERIODS      (Reach.EVERYONES,                                      Set.of(OFFICE),                           none()),
    /** Indicators, kinds, counting rules, light scheme. */
    KEEP_PLAN          (Reach.EVERYONES,                                      Set.of(OFFICE, ADMIN),                    none()),
    /** Published statistics, and the register of clusters, parks and firms. */
    KEEP_STATISTICS    (Reach.EVERYONES,                                      Set.of(OFFICE, ADMIN),                    none()),
    /** Split targets over units: the office all of them, reviewers those of measures their unit leads. */
    SPLIT_TARGETS      (Reach.LED_MEASURES,                                   Set.of(OFFICE, REVIEWER),                 none()),
    /** Accept a unit's quota or object to it; never for another house, see the quotas' own permission. */
    ANSWER_QUOTAS      (Reach.UNIT_AND_BELOW,                                 Set.of(REPORTER, REVIEWER, LEADER),       none()),
    /** The register and its successions. */
    KEEP_UNITS         (Reach.EVERYONES,                                      Set.of(ADMIN),                            none()),
    /** Accounts, posts, handovers; telephone numbers of people. */
    KEEP_PEOPLE        (Reach.EVERYONES,                                      Set.of(ADMIN),                            none()),
    /** Integrations and their tokens. */
    KEEP_INTEGRATIONS  (Reach.EVERYONES,                                      Set.of(ADMIN),                            none()),
    /** The audit trail. */
    READ_AUDIT         (Reach.EVERYONES,                                      Set.of(OFFICE, ADMIN),                    none());

    /** Whose data a right reaches, seen from the unit at which it is held. */
    public enum Reach {
        OWN,
        UNIT_AND_BELOW,
        UNIT_AND_BELOW_AND_LED_MEASURES,
        BELOW_AND_LED_MEASURES,
        LED_MEASURES,
        EVERYONES
    }

    private final Reach reach;
    private final Set<Role> roles;
    private final Set<Scope> scopes;

    Right(Reach reach, Set<Role> roles, Set<Scope> scopes) {
        this.reach = reach;
        this.roles = roles;
        this.scopes = scopes;
    }

    private static Set<Role> everyone() {
        return Set.of(Role.values());
    }

    private static Set<Scope> none() {
        return Set.of();
    }

    public Reach reach() {
        return reach;
    }

    boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** Whoever is signed in has it, in whatever post or none. */
    boolean isEveryones() {
        return roles.equals(everyone());
    }

    boolean isOf(Scope given) {
        return scopes.contains(given);
    }

    /** The rights' names for {@code @RolesAllowed}, which takes constants only. */
    public static final class To {
        public static final String KEEP_SIGN_INS = "KEEP_SIGN_INS";
        public static final String READ_POSTS = "READ_POSTS";
        public static final String READ_ATTENTION = "READ_ATTENTION";
        public static final String ISSUE_DIRECTIVES = "ISSUE_DIRECTIVES";
        public static final String ANSWER_DIRECTIVES = "ANSWER_DIRECTIVES";
        public static final String CLOSE_PERIODS = "CLOSE_PERIODS";
        public static final String READ_PLAN = "READ_PLAN";
        public static final String READ_REPORTS = "READ_REPORTS";
        public static final String DISCUSS_REPORTS = "DISCUSS_REPORTS";
        public static final String FILE_REPORTS = "FILE_REPORTS";
        public static final String JUDGE_REPORTS = "JUDGE_REPORTS";
        public static final String OVERSEE_REPORTS = "OVERSEE_REPORTS";
        public static final String CHECK_NUMBERS = "CHECK_NUMBERS";
        public static final String KEEP_PLAN = "KEEP_PLAN";
        public static final String KEEP_STATISTICS = "KEEP_STATISTICS";
        public static final String SPLIT_TARGETS = "SPLIT_TARGETS";
        public static final String ANSWER_QUOTAS = "ANSWER_QUOTAS";
        public static final String KEEP_UNITS = "KEEP_UNITS";
        public static final String KEEP_PEOPLE = "KEEP_PEOPLE";
        public static final String KEEP_INTEGRATIONS = "KEEP_INTEGRATIONS";
        public static final String READ_AUDIT = "READ_AUDIT";

        private To() {}
    }
}
