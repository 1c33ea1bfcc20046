import { useState } from 'react'
import type { IndicatorName, QuotaSet } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextInput } from '@/ui/Field'
import { Refused } from '@/ui/Refused'
import { Answer, EmptyState } from '@/ui/States'
import type { Scope } from '../scope'
import { Balance } from './Balance'
import { Grid } from './Grid'
import { type Change, changeOf, type Line, linesFrom, linesOf, quotasOf, rebased, sumOf } from './grid'
import { Methods } from './Methods'
import css from './Quotas.module.css'
import { usePropose, useQuotaSet } from './queries'
import { UnitTable } from './UnitTable'
import { quotaWords } from './words'

/** One target of one year, unit by unit; whoever may split it drafts, looks at what would change, and proposes. */
export function SplitCard({
  indicator,
  target,
  scope,
}: {
  indicator: IndicatorName
  target: string
  scope: Scope
}) {
  const set = useQuotaSet(target, scope)
  return (
    <Card title={indicator.name} note={`${target} · ${scope.year}`}>
      <Answer of={set}>
        {(found) => <Split set={found} scope={scope} onReload={async () => (await set.refetch()).data} />}
      </Answer>
    </Card>
  )
}

interface Draft {
  /** What it was made from; proposed on that version, whatever has been fetched since. */
  set: QuotaSet
  lines: Line[]
  basis?: number
}

function Split({
  set,
  scope,
  onReload,
}: {
  set: QuotaSet
  scope: Scope
  onReload: () => Promise<QuotaSet | undefined>
}) {
  const t = useWords(quotaWords)
  const [draft, setDraft] = useState<Draft>()
  const { value, operator, indicator } = set
  // a past day is looked at, not changed
  const maySplit = set.maySplit && scope.asOf === undefined
  const shown = draft ? { sum: sumOf(draft.lines), objected: 0 } : { sum: set.sum, objected: set.objected }
  return (
    <>
      <Balance {...shown} value={value} operator={operator} unit={indicator.unit} />
      {maySplit && (
        <Methods
          set={set}
          drafting={draft !== undefined}
          onDraft={(preview) => setDraft({ set, lines: linesFrom(preview, set), basis: preview.basis })}
          onHand={() => setDraft((before) => before ?? { set, lines: linesOf(set) })}
        />
      )}
      {draft ? (
        <>
          <Grid
            set={draft.set}
            lines={draft.lines}
            basis={draft.basis}
            onLines={(lines) => setDraft({ ...draft, lines })}
          />
          <Proposal
            set={draft.set}
            lines={draft.lines}
            onDone={() => setDraft(undefined)}
            onReload={() =>
              void onReload().then(
                (now) => now && setDraft({ ...draft, set: now, lines: rebased(draft.lines, draft.set, now) }),
              )
            }
          />
        </>
      ) : set.items.length === 0 ? (
        <EmptyState title={t.noQuotas}>{maySplit ? t.noQuotasHint : t.noQuotasRead}</EmptyState>
      ) : (
        <UnitTable set={set} scope={scope} />
      )}
    </>
  )
}

function Proposal({
  set,
  lines,
  onDone,
  onReload,
}: {
  set: QuotaSet
  lines: Line[]
  onDone: () => void
  onReload: () => void
}) {
  const t = useWords(quotaWords)
  const [reason, setReason] = useState('')
  const propose = usePropose(set)
  const change = changeOf(lines, set)
  const problem = propose.error instanceof ProblemError ? propose.error : undefined
  return (
    <form
      className={css.proposal}
      onSubmit={(event) => {
        event.preventDefault()
        propose.mutate({ quotas: quotasOf(lines), reason: reason.trim() || undefined }, { onSuccess: onDone })
      }}
    >
      <p>
        {t.change}: <b>{changeWords(t, change)}</b>
      </p>
      <Field
        label={t.reason}
        help={t.reasonHelp}
        required={change.withdrawn > 0}
        error={problem?.fields.get('/reason')}
      >
        {(ties) => (
          <TextInput
            {...ties}
            value={reason}
            maxLength={500}
            required={change.withdrawn > 0}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className={css.line}>
        <Button
          type="submit"
          weight="primary"
          busy={propose.isPending}
          disabled={change.wrong.size > 0 || change.added + change.changed + change.withdrawn === 0}
        >
          {t.propose}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </p>
      <Refused
        error={propose.error}
        onReload={() => {
          propose.reset()
          onReload()
        }}
      />
    </form>
  )
}

function changeWords(
  t: {
    added: (n: string) => string
    changed: (n: string) => string
    withdrawn: (n: string) => string
    changeNone: string
  },
  { added, changed, withdrawn }: Change,
): string {
  const said = [
    added > 0 && t.added(String(added)),
    changed > 0 && t.changed(String(changed)),
    withdrawn > 0 && t.withdrawn(String(withdrawn)),
  ].filter(Boolean)
  return said.length === 0 ? t.changeNone : said.join(' · ')
}
