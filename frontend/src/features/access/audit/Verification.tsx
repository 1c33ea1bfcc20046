import { useMutation } from '@tanstack/react-query'
import { verifyAuditTrail } from '@/api/audit/audit'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Copied } from '@/ui/Secret'
import { ProblemLine } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Audit.module.css'
import { auditWords } from './words'

/** Reads the whole trail when asked, and says what does not fit. */
export function Verification() {
  const t = useWords(auditWords)
  const check = useMutation({ mutationFn: () => verifyAuditTrail() })
  const found = check.data
  return (
    <Card
      title={t.verify}
      note={t.verifyHint}
      actions={
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {t.verify}
        </Button>
      }
    >
      <div className={css.check} aria-live="polite">
        <ProblemLine error={check.error} />
        {found?.intact && (
          <p>
            <Tag tone="good">{t.intact(trimmed(found.events, 0))}</Tag>
          </p>
        )}
        {found && !found.intact && (
          <>
            <p>
              <Tag tone="bad">{t.broken(String(found.findings.length))}</Tag>
            </p>
            <ul className={css.findings}>
              {found.findings.map((finding) => (
                <li key={`${finding.kind}${finding.position}${finding.event}`}>
                  <Tag tone="bad">{t[finding.kind]}</Tag>{' '}
                  {t.place(String(finding.position ?? '—'), String(finding.event ?? '—'))} {finding.detail}
                </li>
              ))}
            </ul>
          </>
        )}
        {found?.head && (
          <>
            <p className={css.hint}>
              {t.head}：{t.headHint}
            </p>
            <Copied text={`${found.head.position}:${found.head.hash}`} />
          </>
        )}
      </div>
    </Card>
  )
}
