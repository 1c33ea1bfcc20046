package org.siqian.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siqian.audit.AuditViews.AuditCheck;
import org.siqian.audit.AuditViews.AuditFinding;
import org.siqian.audit.AuditViews.AuditFinding.Kind;
import org.siqian.audit.AuditViews.AuditHead;
import org.siqian.shared.Refusal;

/** Reads the whole trail and its chain and tells what does not fit; set-based, seconds for a million events. */
@ApplicationScoped
public class AuditVerification {
    private static final int MOST_FINDINGS = 100;

    private final EntityManager database;

    public AuditVerification(EntityManager database) {
        this.database = database;
    }

    public AuditCheck verify() {
        var findings = new ArrayList<AuditFinding>();
        changed(findings);
        missing(findings);
        inserted(findings);
        return new AuditCheck(
                findings.isEmpty(), count("audit_event"), count("audit_seal"), count("audit_unsealed"), head().orElse(null), findings);
    }

    /** Also whether the chain still leads through a head that somebody noted earlier, as {@code POSITION:HASH}. */
    public AuditCheck verify(String noted) {
        if (!noted.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw Refusal.malformed("parameter", "?head", "链头应写作“序号:哈希”，哈希为 64 位小写十六进制。");
        }
        var check = verify();
        long position = Long.parseLong(noted.substring(0, noted.indexOf(':')));
        var found = database.createNativeQuery("select encode(hash, 'hex') from audit_seal where position = :position", String.class)
                .setParameter("position", position)
                .getResultList();
        if (!found.isEmpty() && found.get(0).equals(noted.substring(noted.indexOf(':') + 1))) return check;
        var findings = new ArrayList<>(check.findings());
        findings.add(new AuditFinding(Kind.MISSING, position, null, "先前记下的链头不在链上：链被改写或被截短。"));
        return new AuditCheck(false, check.events(), check.sealed(), check.waiting(), check.head(), findings);
    }

    /** The newest seal; empty before the first. */
    public Optional<AuditHead> head() {
        return rows("select position, encode(hash, 'hex'), sealed_at from audit_seal where position = (select max(position) from audit_seal)").stream()
                .map(c -> new AuditHead(((Number) c[0]).longValue(), (String) c[1], (Instant) c[2]))
                .findFirst();
    }

    /** The hash of what stands there now, after the hash before it, is no longer the one that was taken down. */
    private void changed(List<AuditFinding> findings) {
        for (Object[] row : rows(
                """
                select position, event from (
                  select s.position, s.event, s.hash, coalesce(lag(s.hash) over (order by s.position), ''::bytea) as before, audit_text(e) as content
                    from audit_seal s join audit_event e on e.id = s.event) chain
                 where hash <> sha256(before || convert_to(content, 'UTF8')) order by position""")) {
            // what follows a missing one has lost its predecessor and is not changed itself
            if (isAfterAGap(((Number) row[0]).longValue())) continue;
            findings.add(finding(Kind.CHANGED, row, "内容与封存时的哈希不符。"));
        }
    }

    private boolean isAfterAGap(long position) {
        return position > 1
                && ((Number) database.createNativeQuery(
                                        "select count(*) from audit_seal s join audit_event e on e.id = s.event where s.position = :before")
                                .setParameter("before", position - 1)
                                .getSingleResult())
                        .intValue() == 0;
    }

    private void missing(List<AuditFinding> findings) {
        rows("select s.position, s.event from audit_seal s where not exists (select 1 from audit_event e where e.id = s.event) order by 1")
                .forEach(row -> findings.add(finding(Kind.MISSING, row, "已封存的记录不见了。")));
        rows("select position - 1, null from (select position, lag(position, 1, 0) over (order by position) as before from audit_seal) s where position <> before + 1 order by 1")
                .forEach(row -> findings.add(finding(Kind.MISSING, row, "链上缺少封签。")));
        rows("select null, u.event from audit_unsealed u where not exists (select 1 from audit_event e where e.id = u.event) order by 2")
                .forEach(row -> findings.add(finding(Kind.MISSING, row, "待封存的记录不见了。")));
    }

    private void inserted(List<AuditFinding> findings) {
        rows("select null, e.id from audit_event e where not exists (select 1 from audit_seal s where s.event = e.id)"
                        + " and not exists (select 1 from audit_unsealed u where u.event = e.id) order by 2")
                .forEach(row -> findings.add(finding(Kind.INSERTED, row, "记录不在链上，也不在待封存之列：不是由系统写入的。")));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return database.createNativeQuery(sql, Object[].class).setMaxResults(MOST_FINDINGS).getResultList();
    }

    private static AuditFinding finding(Kind kind, Object[] row, String detail) {
        return new AuditFinding(
                kind, row[0] == null ? null : ((Number) row[0]).longValue(), row[1] == null ? null : ((Number) row[1]).longValue(), detail);
    }

    private long count(String table) {
        return ((Number) database.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }
}
