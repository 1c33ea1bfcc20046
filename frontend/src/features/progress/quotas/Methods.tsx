import { useState } from 'react'
import type { QuotaSet, QuotaSplitPreview, SplitMethod } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Field, TextInput } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { readOf } from './grid'
import css from './Quotas.module.css'
import { useSplitPreview } from './queries'
import { quotaWords } from './words'

const METHODS = ['LAST_YEAR', 'EQUAL'] as const

/** How a draft is made. The backend does the arithmetic, so that the parts add up to the total exactly. */
export function Methods({
  set,
  drafting,
  onDraft,
  onHand,
}: {
  set: QuotaSet
  drafting: boolean
  onDraft: (preview: QuotaSplitPreview) => void
  onHand: () => void
}) {
  const t = useWords(quotaWords)
  const [total, setTotal] = useState(String(set.value))
  const [basis, setBasis] = useState(String(set.year - 1))
  const [minimum, setMinimum] = useState('')
  const preview = useSplitPreview(set.target, set.year)
  const asked = { total: readOf(total), minimum: readOf(minimum), basis: readOf(basis) }
  const error = (name: keyof typeof asked) => (asked[name].wrong ? t.unreadable : undefined)
  // A draft is only ever thrown away by the one button that says so.
  if (drafting) return null
  const fill = (method: SplitMethod) =>
    preview.mutate(
      {
        method,
        total: asked.total.value,
        minimum: asked.minimum.value,
        basis: method === 'LAST_YEAR' ? asked.basis.value : undefined,
      },
      { onSuccess: onDraft },
    )
  return (
    <section className={css.methods} aria-label={t.method}>
      <Field label={t.total} help={t.totalHelp} error={error('total')}>
        {(ties) => (
          <TextInput
            {...ties}
            inputMode="decimal"
            value={total}
            onChange={(event) => setTotal(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.minimum} error={error('minimum')}>
        {(ties) => (
          <TextInput
            {...ties}
            inputMode="decimal"
            value={minimum}
            placeholder="0"
            onChange={(event) => setMinimum(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.basisYear} error={error('basis')}>
        {(ties) => (
          <TextInput
            {...ties}
            inputMode="numeric"
            value={basis}
            maxLength={4}
            onChange={(event) => setBasis(event.target.value)}
          />
        )}
      </Field>
      <div className={css.buttons}>
        {METHODS.map((method) => (
          <Button
            key={method}
            disabled={Object.values(asked).some(({ wrong }) => wrong)}
            busy={preview.isPending && preview.variables?.method === method}
            onClick={() => fill(method)}
          >
            {t[`method_${method}`]}
          </Button>
        ))}
        <Button onClick={onHand}>{t.byHand}</Button>
      </div>
      <ProblemLine error={preview.error} />
    </section>
  )
}
