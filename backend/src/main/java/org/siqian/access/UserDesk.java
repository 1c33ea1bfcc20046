package org.siqian.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.siqian.access.UserViews.UserChangeDraft;
import org.siqian.access.UserViews.UserDraft;
import org.siqian.access.UserViews.UserDuty;
import org.siqian.access.UserViews.UserView;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Masking;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where accounts are opened, changed and closed. */
@ApplicationScoped
public class UserDesk {
    /** What the trail keeps of an account; the telephone number is not the trail's business. */
    private record Described(String displayName, String organisation, boolean active) {
        static Described of(Account account) {
            return new Described(account.displayName(), account.organisation(), account.isActive());
        }
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Posts posts;
    private final OpenIdLinks links;
    private final SignInTries tries;
    private final SignInSessions sessions;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public UserDesk(
            Accounts accounts, Passwords passwords, Posts posts, OpenIdLinks links, SignInTries tries, SignInSessions sessions,
            Register register, AuditTrail audit, SiqianClock clock) {
        this.passwords = passwords;
        this.links = links;
        this.tries = tries;
        this.accounts = accounts;
        this.posts = posts;
        this.sessions = sessions;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    Account open(UserDraft draft, Viewer by) {
        if (accounts.byUsername(draft.username()).isPresent()) {
            throw Refusal.conflict("code-taken", "用户名已被使用：" + draft.username());
        }
        requireUnit(draft.organisation());
        var account = new Account(draft.username(), draft.displayName().strip(), draft.organisation(), clock.instant());
        account.isDescribed(account.displayName(), draft.organisation(), draft.phone());
        account.isReachedAt(draft.email());
        return accounts.open(account, draft.roles() == null ? List.of() : draft.roles(), clock.today(), by.actor());
    }

    Account change(String username, UserChangeDraft draft, String ifMatch, Viewer by) {
        var account = accounts.require(username);
        EntityTag.requireMatch(ifMatch, account.version());
        requireUnit(draft.organisation());
        if (!draft.active() && account.id().equals(by.id())) {
            throw Refusal.conflict("own-account", "不能停用自己的账号。");
        }
        var before = Described.of(account);
        boolean phoneChanged = !Objects.equals(account.phone(), draft.phone());
        boolean emailChanged = !Objects.equals(account.email(), draft.email());
        account.isDescribed(draft.displayName().strip(), draft.organisation(), draft.phone());
        account.isReachedAt(draft.email());
        account.isAllowedIn(draft.active());
        accounts.flush();
        if (!draft.active()) sessions.endAllOf(account.id());
        sessions.forgetRemembered();
        audit.record(by.actor(), "account.change", "account", account.id(), before, Described.of(account),
                phoneChanged && emailChanged ? "联系电话和电子邮箱有变动" : phoneChanged ? "联系电话有变动" : emailChanged ? "电子邮箱有变动" : null);
        return account;
    }

    String resetPassword(Account account, Viewer by) {
        if (links.ofAccount(account.id()).isPresent()) {
            throw Refusal.conflict("openid-account", "这个账号由统一身份认证登录，没有本系统的密码。");
        }
        sessions.endAllOf(account.id());
        tries.forgetDevicesOf(account.id());
        audit.added(by.actor(), "account.password-reset", "account", account.id(), null);
        return passwords.giveTemporary(account);
    }

    /** By its owner: where reminders go beside the page. */
    Account reach(UUID id, String email, String ifMatch, Viewer by) {
        var account = accounts.findById(id);
        EntityTag.requireMatch(ifMatch, account.version());
        account.isReachedAt(email);
        accounts.flush();
        audit.record(by.actor(), "account.contact", "account", id, null, null, "电子邮箱有变动");
        return account;
    }

    void endSessions(Account account, Viewer by) {
        sessions.endAllOf(account.id());
        audit.added(by.actor(), "session.end-all", "account", account.id(), null);
    }

    Page<UserView> find(String q, List<String> organisations, List<Role> roles, Boolean active, PageRequest page) {
        int offset = page.offset();
        var units = organisations.stream().flatMap(o -> register.subtree(register.require(o).code()).stream()).toList();
        var found = accounts.matching(q, units, roles, active, clock.today());
        var items = found.page(page.page() - 1, page.pageSize()).list().stream()
                .map(a -> view(a, Masking.text(a.phone()), Masking.email(a.email())))
                .toList();
        return Page.of(items, page, items.size() < page.pageSize() && (offset == 0 || !items.isEmpty()) ? offset + items.size() : found.count(), false);
    }

    private void requireUnit(String code) {
        if (register.find(code).isEmpty()) throw Refusal.content("/organisation", "unknown-organisation", "没有这个单位：" + code);
    }

    /** With number and address in full; the look is recorded when there is one. */
    UserView readInFull(Account account, Viewer by) {
        if ((account.phone() != null || account.email() != null) && !account.id().equals(by.id())) {
            audit.added(by.actor(), "personal-data.read", "account", account.id(), null);
        }
        return view(account, account.phone(), account.email());
    }

    UserView view(Account account, String phone, String email) {
        var duties = posts.dutiesOf(account.id(), clock.today()).stream()
                .map(d -> new UserDuty(d.post(), d.role(), d.organisation(), d.standsInForName()))
                .toList();
        return new UserView(account.id(), account.username(), account.version(), account.displayName(), account.organisation(),
                phone, email, account.isActive(), duties, account.createdAt());
    }
}
