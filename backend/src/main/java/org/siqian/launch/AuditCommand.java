package org.siqian.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.siqian.audit.AuditVerification;

/** {@code verify-audit [POSITION:HASH]}: whether the trail is as it was written, and still leads through a head noted earlier. */
@ApplicationScoped
public class AuditCommand {
    private static final int TAMPERED = 3;
    private static final int PATIENCE_SECONDS = 3600;

    private final AuditVerification verification;

    public AuditCommand(AuditVerification verification) {
        this.verification = verification;
    }

    int verify(String noted) {
        var check = QuarkusTransaction.requiringNew()
                .timeout(PATIENCE_SECONDS)
                .call(() -> noted == null ? verification.verify() : verification.verify(noted));
        System.out.printf("审计记录 %d 条，已封存 %d 条，待封存 %d 条。%n", check.events(), check.sealed(), check.waiting());
        if (check.head() != null) System.out.printf("链头 head: %d:%s（%s）%n", check.head().position(), check.head().hash(), check.head().sealedAt());
        for (var finding : check.findings()) {
            System.out.printf("%s 链上 %s 记录 %s：%s%n", finding.kind(), finding.position(), finding.event(), finding.detail());
        }
        System.out.println(check.intact() ? "完好 intact" : "有异常 tampered with");
        return check.intact() ? 0 : TAMPERED;
    }
}
