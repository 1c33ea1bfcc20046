package org.siqian.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.siqian.access.PostViews.DeputyDraft;
import org.siqian.access.PostViews.HandoverDraft;
import org.siqian.access.PostViews.PostDraft;
import org.siqian.access.PostViews.PostTerm;
import org.siqian.access.PostViews.PostView;
import org.siqian.access.PostViews.TermDraft;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where posts are given, handed over and stood in for. */
@ApplicationScoped
public class PostDesk {
    /** A handover entered later than this would rewrite who was in charge. */
    static final int LONGEST_BACK_DAYS = 31;

    private final Posts posts;
    private final Accounts accounts;
    private final SignInSessions sessions;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final Event<HandedOver> handedOver;
    private final Event<PostChanged> changed;

    public PostDesk(
            Posts posts, Accounts accounts, SignInSessions sessions, Register register, AuditTrail audit, SiqianClock clock,
            Event<HandedOver> handedOver, Event<PostChanged> changed) {
        this.posts = posts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
        this.handedOver = handedOver;
        this.changed = changed;
    }

    Post open(PostDraft draft, Viewer by) {
        Organisation unit = register.find(draft.organisation())
                .orElseThrow(() -> Refusal.content("/organisation", "unknown-organisation", "没有这个单位：" + draft.organisation()));
        if (posts.findByIdOptional(Post.codeOf(unit.code(), draft.role())).isPresent()) {
            throw Refusal.conflict("code-taken", "这个岗位已经设立：" + Post.codeOf(unit.code(), draft.role()));
        }
        var post = posts.at(unit, draft.role());
        audit.added(by.actor(), "post.open", "post", post.code(), draft);
        return post;
    }

    Post hold(String code, TermDraft draft, String ifMatch, Viewer by) {
        var post = requireUnchanged(code, ifMatch);
        var holder = active(draft.username(), "/username");
        post.isHeldBy(holder, draft.from() == null ? clock.today() : draft.from(), draft.to());
        audit.added(by.actor(), "post.hold", "post", code, draft);
        return moved(post);
    }

    Post stand(String code, DeputyDraft draft, String ifMatch, Viewer by) {
        var post = requireUnchanged(code, ifMatch);
        var principal = accounts.require(draft.standsInFor());
        requireOwnOrKeeper(by, principal.id());
        var term = post.termOf(principal.id(), draft.from())
                .filter(t -> t.on(draft.from()))
                .orElseThrow(() -> Refusal.content("/standsInFor", "not-holding", principal.displayName() + "在这一天不在任：" + post.name() + "。"));
        if (draft.from().isBefore(clock.today())) throw Refusal.content("/from", "past", "代理从今天或以后开始。");
        post.isStoodInFor(term, active(draft.deputy(), "/deputy"), draft.from(), draft.to(), draft.reason().strip());
        audit.added(by.actor(), "post.deputy", "post", code, draft);
        return moved(post);
    }

    Post handOver(String code, HandoverDraft draft, String ifMatch, Viewer by) {
        var post = requireUnchanged(code, ifMatch);
        if (post.role() == null) throw Refusal.conflict("post-without-role", "责任领导岗位没有账号，请直接登记任期。");
        var from = accounts.require(draft.from());
        var to = active(draft.to(), "/to");
        if (from.id().equals(to.id())) throw Refusal.content("/to", "same-person", "移交人和接任人是同一个人。");
        if (draft.on().isBefore(clock.today().minusDays(LONGEST_BACK_DAYS))) {
            throw Refusal.content("/on", "past", "接任日期最早为 " + LONGEST_BACK_DAYS + " 天前。");
        }
        var term = post.termOf(from.id(), draft.on().minusDays(1))
                .filter(t -> !t.startsAfter(draft.on().minusDays(1)))
                .orElseThrow(() -> Refusal.content("/from", "not-holding", from.displayName() + "在移交前一天不在任：" + post.name() + "。"));
        var last = term.validTo();
        term.ends(draft.on().minusDays(1));
        var next = post.termOf(to.id(), draft.on()).filter(t -> t.on(draft.on())).orElseGet(() -> post.isHeldBy(to, draft.on(), last));
        next.takesOverFrom(from.id(), draft.comment());
        audit.added(by.actor(), "post.hand-over", "post", code, draft);
        moved(post);
        if (!draft.on().isAfter(clock.today())) moveWork(post, next, by.actor());
        return post;
    }

    /** Ends or shortens a term; one that has not begun is taken back whole. */
    Post end(String code, UUID term, LocalDate last, String ifMatch, Viewer by) {
        var post = requireUnchanged(code, ifMatch);
        var ending = post.requireTerm(term);
        if (ending.isDeputy()) requireOwnOrKeeper(by, ending.standsInFor());
        else if (!by.may(Right.KEEP_PEOPLE)) throw missing();
        var before = view(post);
        if (last == null && ending.isDeputy()) throw Refusal.content("/to", "required", "代理必须有结束日期。");
        if (last != null && post.role() == Role.ADMIN) requireAnotherAdministrator(post, ending);
        if (last != null && ending.startsAfter(last)) post.forget(ending);
        else ending.ends(last);
        audit.record(by.actor(), "post.end", "post", code, before, view(moved(post)), null);
        return post;
    }

    /** Nobody would be left to give the post to. */
    private static void requireAnotherAdministrator(Post post, PostHolder ending) {
        if (post.holders().stream().noneMatch(h -> h != ending && !h.isDeputy() && h.validTo() == null)) {
            throw Refusal.conflict("last-administrator", "这是最后一位没有任期终点的系统管理员，请先安排接任人。");
        }
    }

    private void requireOwnOrKeeper(Viewer by, UUID principal) {
        if (!by.id().equals(principal) && !by.may(Right.KEEP_PEOPLE)) throw missing();
    }

    private static Refusal missing() {
        return Refusal.forbidden("right-missing", "只有在任者本人和系统管理员可以安排。");
    }

    private Account active(String username, String pointer) {
        return accounts.byUsername(username)
                .filter(Account::isActive)
                .orElseThrow(() -> Refusal.content(pointer, "unknown-account", "没有这个账号，或账号已停用：" + username));
    }

    private Post requireUnchanged(String code, String ifMatch) {
        var post = posts.require(code);
        EntityTag.requireMatch(ifMatch, post.version());
        posts.getEntityManager().lock(post, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return post;
    }

    private Post moved(Post post) {
        posts.flush();
        sessions.forgetRemembered();
        changed.fire(new PostChanged(post.code()));
        return post;
    }

    /** A handover entered ahead of its day is carried out on the day. */
    @Scheduled(every = "1m", delayed = "30s")
    @Transactional
    void moveWorkOfTheDay() {
        for (PostHolder term : posts.awaitingWork(clock.today())) {
            moveWork(posts.require(term.post()), term, Actor.system("handover"));
        }
    }

    private void moveWork(Post post, PostHolder term, Actor by) {
        handedOver.fire(new HandedOver(post.organisation(), post.role(), term.tookOverFrom(), term.account(), term.person(), by));
        term.receivedWork(clock.instant());
    }

    PostView view(Post post) {
        LocalDate today = clock.today();
        List<PostTerm> terms = post.holders().stream()
                .map(h -> new PostTerm(
                        h.id(), h.person(), username(h.account()), h.validFrom(), h.validTo(), h.on(today),
                        username(h.standsInFor()), h.reason(), username(h.tookOverFrom())))
                .toList();
        return new PostView(post.code(), post.version(), post.name(), post.organisation(), post.role(), post.openQuestion(), terms);
    }

    private String username(UUID account) {
        return account == null ? null : accounts.findById(account).username();
    }
}
