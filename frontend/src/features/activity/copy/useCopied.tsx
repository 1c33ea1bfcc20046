import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useReadReport } from '@/api/activity-reports/activity-reports'
import type { ActivityReport } from '@/api/model'
import { useSession } from '@/features/access/session'
import { useWords } from '@/lib/i18n'
import { Button, buttonClass } from '@/ui/Button'
import { Answer, EmptyState } from '@/ui/States'
import { contentOf, type FormContent } from '../form/content'
import { forget, readKept } from '../form/kept'
import { copyWords } from './words'

type Copied = { ready: true; content?: Partial<FormContent> } | { ready: false; waiting: ReactNode }

/** What a new report takes from an earlier one, or what has to be waited for or decided first. */
export function useCopied(from: string | undefined): Copied {
  const { user } = useSession()
  const [kept, setKept] = useState(() => readKept(user.id, undefined) !== undefined)
  const earlier = useReadReport(from ?? '', undefined, {
    query: { enabled: from !== undefined, staleTime: Number.POSITIVE_INFINITY },
  })
  if (from === undefined) return { ready: true }
  if (earlier.data === undefined) return { ready: false, waiting: <Answer of={earlier}>{() => null}</Answer> }
  if (kept) {
    return {
      ready: false,
      waiting: (
        <KeptFirst
          onAgree={() => {
            forget(user.id, undefined)
            setKept(false)
          }}
        />
      ),
    }
  }
  return { ready: true, content: copyOf(earlier.data) }
}

/** Done again on another day, with proof of its own. */
function copyOf(report: ActivityReport): Partial<FormContent> {
  return { ...contentOf(report), occurredFrom: '', occurredTo: '', severalDays: false, evidence: [] }
}

/** There is room for one unsaved report; a copy must not push it out unasked. */
function KeptFirst({ onAgree }: { onAgree: () => void }) {
  const t = useWords(copyWords)
  return (
    <EmptyState
      title={t.keptTitle}
      action={
        <>
          <Link to="/activity-reports/new" search={{}} replace className={buttonClass('primary')}>
            {t.goOn}
          </Link>{' '}
          <Button weight="danger" onClick={onAgree}>
            {t.dropAndCopy}
          </Button>
        </>
      }
    >
      {t.keptText}
    </EmptyState>
  )
}
