import { useState } from 'react'
import type { CountingRule, RuleChangeKind } from '@/api/model'
import { named, useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect, TextArea } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { Conditions } from './Conditions'
import {
  contentOf,
  draftOf,
  fieldsOf,
  numberFieldsOf,
  type RuleContent,
  takesField,
  takesKey,
} from './content'
import { useApplyRule, useKinds, useNames, useRulePreview } from './queries'
import { RuleOutcome } from './RuleOutcome'
import css from './Rules.module.css'
import { fieldName, ruleSentence } from './sentence'
import { ruleWords } from './words'

const FUNCTIONS = ['COUNT', 'SUM', 'COUNT_DISTINCT', 'LATEST'] as const

/** What a rule says, what history would become, and only then the change itself. */
export function RuleEditor({
  indicator,
  title,
  change,
  rule,
  onClose,
}: {
  indicator: string
  title: string
  change: RuleChangeKind
  rule: CountingRule | undefined
  onClose: () => void
}) {
  const t = useWords(ruleWords)
  const kinds = useKinds().data?.items ?? []
  const names = useNames()
  const [content, setContent] = useState(() => contentOf(rule))
  const kind = kinds.find(({ code }) => code === content.kind)
  const preview = useRulePreview(indicator)
  const apply = useApplyRule(indicator)
  const draft = change === 'END' ? undefined : draftOf(content, kind)
  const set = (part: Partial<RuleContent>) => {
    setContent((before) => ({ ...before, ...part }))
    preview.reset()
    apply.reset()
  }
  const faults = preview.error instanceof ProblemError ? preview.error.fields : new Map<string, string>()
  const at = (pointer: string) => faults.get(pointer) ?? faults.get(`/draft${pointer}`)
  const choices = (fields: string[]) =>
    fields.map((field) => ({ value: field, label: fieldName(t, field, names(content.kind)) }))
  const outdated = apply.error instanceof ProblemError && apply.error.code === 'preview-outdated'
  return (
    <Card
      title={t[`change_${change}`]}
      note={change === 'END' ? t.endLead : change === 'REPLACE' ? t.replaceLead : undefined}
    >
      {change !== 'END' && (
        <div className={css.form}>
          <Field label={t.kind} error={at('/kind')}>
            {(ties) => (
              <NativeSelect
                {...ties}
                value={content.kind ?? ''}
                empty={t.anyKind}
                choices={kinds.map(({ code, name }) => ({ value: code, label: named(name) }))}
                onChange={(event) => set({ kind: event.target.value || undefined, conditions: [] })}
              />
            )}
          </Field>
          <Field label={t.function} error={at('/function')}>
            {(ties) => (
              <NativeSelect
                {...ties}
                value={content.function}
                choices={FUNCTIONS.map((one) => ({ value: one, label: t[`function_${one}`] }))}
                onChange={(event) => set({ function: event.target.value as RuleContent['function'] })}
              />
            )}
          </Field>
          {takesField(content) && (
            <Field label={t.field} required error={at('/field')}>
              {(ties) => (
                <NativeSelect
                  {...ties}
                  value={content.field ?? ''}
                  empty={t.choose}
                  choices={choices(numberFieldsOf(kind))}
                  onChange={(event) => set({ field: event.target.value || undefined })}
                />
              )}
            </Field>
          )}
          {takesKey(content) && (
            <Field label={t.key} required error={at('/key')}>
              {(ties) => (
                <NativeSelect
                  {...ties}
                  value={content.key ?? ''}
                  empty={t.choose}
                  choices={[
                    ...choices(fieldsOf(kind)),
                    ...(content.key?.includes('+') ? [{ value: content.key, label: content.key }] : []),
                  ]}
                  onChange={(event) => set({ key: event.target.value || undefined })}
                />
              )}
            </Field>
          )}
          <Conditions
            conditions={content.conditions}
            fields={choices(fieldsOf(kind))}
            onChange={(conditions) => set({ conditions })}
          />
          <Field label={t.note}>
            {(ties) => (
              <TextArea
                {...ties}
                rows={2}
                value={content.note ?? ''}
                onChange={(event) => set({ note: event.target.value })}
              />
            )}
          </Field>
          {draft && (
            <p className={css.sub}>
              {t.asRead} {ruleSentence(t, draft, names(content.kind))}
            </p>
          )}
        </div>
      )}
      <p className={css.line}>
        <Button
          weight={preview.data ? 'plain' : 'primary'}
          busy={preview.isPending}
          onClick={() => preview.mutate({ change, rule: rule?.id, draft })}
        >
          {preview.data ? t.previewAgain : t.preview}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </p>
      <ProblemLine error={preview.error} />
      {preview.data && (
        <>
          <RuleOutcome preview={preview.data} />
          <p className={css.sub}>{t.applyLead(title)}</p>
          <Button
            weight={change === 'END' ? 'danger' : 'primary'}
            busy={apply.isPending}
            onClick={() =>
              apply.mutate(
                { change, rule, draft, previewHash: preview.data.previewHash },
                { onSuccess: onClose },
              )
            }
          >
            {t.apply}
          </Button>
          {outdated ? <p role="alert">{t.outdated}</p> : <ProblemLine error={apply.error} />}
        </>
      )}
    </Card>
  )
}
