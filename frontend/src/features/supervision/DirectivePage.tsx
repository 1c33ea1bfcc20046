import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Directive } from '@/api/model'
import {
  closeDirective,
  returnDirective,
  useReadDirective,
  useReadDirectiveHistory,
  withdrawDirective,
} from '@/api/supervision/supervision'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { FormDialog } from '@/ui/FormDialog'
import { Page } from '@/ui/Page'
import { Answer } from '@/ui/States'
import css from './Directives.module.css'
import { DueOf, StatusOf } from './DirectivesPage'
import { forgetAffairs } from './queries'
import { RemindDialog } from './RemindDialog'
import { ReplyBox } from './ReplyBox'
import { supervisionWords } from './words'

type Deed = 'CLOSE' | 'RETURN' | 'WITHDRAW' | 'REMIND'
const DEEDS: readonly Deed[] = ['CLOSE', 'RETURN', 'REMIND', 'WITHDRAW']

/** One directive: what is asked, of whom, by when, what came of it, and what this person can do. */
export function DirectivePage({ id }: { id: string }) {
  const t = useWords(supervisionWords)
  const directive = useReadDirective(id)
  return (
    <Page
      title={directive.data?.number ?? t.directive}
      back={
        <Link to="/directives" search={{}}>
          ‹ {t.allDirectives}
        </Link>
      }
    >
      <Answer of={directive}>{(answer) => <Whole directive={answer} />}</Answer>
    </Page>
  )
}

function Whole({ directive }: { directive: Directive }) {
  const t = useWords(supervisionWords)
  const [deed, setDeed] = useState<Deed>()
  const may = DEEDS.filter((one) => directive.allowedActions.includes(one))
  return (
    <div className={css.stack}>
      <Card>
        <p className={css.asked}>{directive.request}</p>
        <FactList
          facts={[
            { key: 'subject', name: t.subject, value: <Subject directive={directive} /> },
            { key: 'owner', name: t.owner, value: directive.owner.name },
            { key: 'people', name: t.people, value: directive.owner.people.join(' · ') || t.nobody },
            { key: 'due', name: t.dueOn, value: <DueOf directive={directive} /> },
            { key: 'state', name: t.state, value: <StatusOf directive={directive} /> },
            { key: 'by', name: t.issuedBy, value: `${directive.issuedBy} · ${moment(directive.issuedAt)}` },
          ]}
        />
        {may.length > 0 && (
          <div className={css.deeds}>
            {may.map((one) => (
              <Button
                key={one}
                weight={one === 'CLOSE' ? 'primary' : one === 'WITHDRAW' ? 'danger' : 'plain'}
                onClick={() => setDeed(one)}
              >
                {one === 'REMIND' ? t.urge : t[`action_${one}`]}
              </Button>
            ))}
          </div>
        )}
      </Card>
      <ReplyBox directive={directive} />
      <Card title={t.history}>
        <History id={directive.id} />
      </Card>
      {deed === 'REMIND' && (
        <RemindDialog
          title={t.urge}
          about={{ directive: directive.id }}
          lead={directive.request}
          onClose={() => setDeed(undefined)}
        />
      )}
      {deed && deed !== 'REMIND' && (
        <MoveDialog directive={directive} deed={deed} onClose={() => setDeed(undefined)} />
      )}
    </div>
  )
}

function Subject({ directive: { subject } }: { directive: Directive }): ReactNode {
  const t = useWords(supervisionWords)
  const name = `${t[`kind_${subject.kind}`]} · ${subject.title}`
  if (!subject.indicator) return name
  return (
    <Link to="/indicators/$code" params={{ code: subject.indicator }} search={{ year: subject.year }}>
      {name}
    </Link>
  )
}

function History({ id }: { id: string }) {
  const t = useWords(supervisionWords)
  const history = useReadDirectiveHistory(id)
  return (
    <Answer of={history}>
      {({ steps }) => (
        <ol className={css.timeline}>
          {steps.map((step) => (
            <li
              key={`${step.at}${step.action}`}
              className={css.step}
              data-clock={step.action === 'ESCALATE' || undefined}
            >
              <p className={css.stepHead}>
                <strong>{t[`action_${step.action}`]}</strong>
                <span>{step.by}</span>
                <span className={css.stepWhen}>{moment(step.at)}</span>
              </p>
              {step.comment && <p className={css.said}>{step.comment}</p>}
            </li>
          ))}
        </ol>
      )}
    </Answer>
  )
}

const MOVES = { CLOSE: closeDirective, RETURN: returnDirective, WITHDRAW: withdrawDirective }

function MoveDialog({
  directive,
  deed,
  onClose,
}: {
  directive: Directive
  deed: Exclude<Deed, 'REMIND'>
  onClose: () => void
}) {
  const t = useWords(supervisionWords)
  const client = useQueryClient()
  const key = useIntentionKey()
  return (
    <FormDialog
      title={`${t[`action_${deed}`]} ${directive.number}`}
      submit={t[`action_${deed}`]}
      weight={deed === 'WITHDRAW' ? 'danger' : 'primary'}
      asked={[
        {
          name: 'comment',
          label: deed === 'CLOSE' ? t.note : t.reason,
          type: 'area',
          required: deed !== 'CLOSE',
        },
        ...(deed === 'RETURN' ? [{ name: 'dueOn', label: t.newDueOn, type: 'date' as const }] : []),
      ]}
      send={async (given) => {
        const note = { comment: given.comment || undefined, dueOn: given.dueOn || undefined }
        const headers = { 'If-Match': versionTag(directive.version), 'Idempotency-Key': key([deed, note]) }
        try {
          await MOVES[deed](directive.id, note, { headers })
        } finally {
          await forgetAffairs(client)
        }
      }}
      onClose={onClose}
    />
  )
}
