import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useReadIndicator } from '@/api/indicators/indicators'
import type { CountingRule, RuleChangeKind } from '@/api/model'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Answer } from '@/ui/States'
import { Jobs } from './Jobs'
import { useNames, useRules } from './queries'
import { RuleEditor } from './RuleEditor'
import css from './Rules.module.css'
import { ruleSentence } from './sentence'
import { ruleWords } from './words'

/** One indicator's rules in words, and a change that is previewed before it is made. */
export function RulePage({ code }: { code: string }) {
  const t = useWords(ruleWords)
  const indicator = useReadIndicator(code)
  const rules = useRules(code, true)
  const [editing, setEditing] = useState<{ change: RuleChangeKind; rule?: CountingRule }>()
  const title = indicator.data?.name ?? code
  return (
    <Page title={title} back={<Link to="/admin/rules">{t.toRules}</Link>}>
      <Answer of={rules}>
        {({ items }) => {
          const inForce = items.filter(({ endedAt }) => endedAt === null)
          const ended = items.filter(({ endedAt }) => endedAt !== null)
          return (
            <div className={css.stack}>
              <Jobs indicator={code} />
              <Card
                title={t.inForce}
                actions={<Button onClick={() => setEditing({ change: 'ADD' })}>{t.add}</Button>}
              >
                {inForce.length === 0 && <p>{t.noRules}</p>}
                {inForce.map((rule) => (
                  <div key={rule.id} className={css.rule}>
                    <Sentence rule={rule} />
                    <span className={css.line}>
                      <Button onClick={() => setEditing({ change: 'REPLACE', rule })}>{t.change}</Button>
                      <Button weight="danger" onClick={() => setEditing({ change: 'END', rule })}>
                        {t.end}
                      </Button>
                    </span>
                  </div>
                ))}
              </Card>
              {editing && (
                <RuleEditor
                  key={`${editing.change}${editing.rule?.id ?? ''}`}
                  indicator={code}
                  title={title}
                  change={editing.change}
                  rule={editing.rule}
                  onClose={() => setEditing(undefined)}
                />
              )}
              {ended.length > 0 && (
                <Card title={t.endedRules(String(ended.length))}>
                  {ended.map((rule) => (
                    <div key={rule.id} className={css.rule}>
                      <Sentence rule={rule} />
                    </div>
                  ))}
                </Card>
              )}
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}

function Sentence({ rule }: { rule: CountingRule }) {
  const t = useWords(ruleWords)
  const names = useNames()
  return (
    <div>
      <p>{ruleSentence(t, rule, names(rule.kind))}</p>
      <p className={css.sub}>
        {[
          rule.begunAt && t.begun(moment(rule.begunAt)),
          rule.endedAt && t.endedOn(moment(rule.endedAt)),
          rule.note,
          rule.source,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
