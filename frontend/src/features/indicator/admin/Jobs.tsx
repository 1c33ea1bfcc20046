import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useListJobs } from '@/api/jobs/jobs'
import type { Job } from '@/api/model'
import { moment, percent } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { ProgressBar } from '@/ui/ProgressBar'
import { forgetWhatOfficesChange } from './queries'
import css from './Rules.module.css'
import { ruleWords } from './words'

const SHOWN = 5
const LOOK_AGAIN = 1500

const isOpen = ({ finishedAt }: Job) => finishedAt === null

/** Changes of rules that are being counted, or were lately: of one indicator, or of all. */
export function Jobs({ indicator }: { indicator?: string }) {
  const t = useWords(ruleWords)
  const client = useQueryClient()
  const jobs = useListJobs(
    { indicator, pageSize: SHOWN },
    { query: { refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? LOOK_AGAIN : false) } },
  )
  const open = jobs.data?.items.filter(isOpen).length ?? 0
  const before = useRef(open)
  useEffect(() => {
    if (open < before.current) void forgetWhatOfficesChange(client) // its numbers are new now
    before.current = open
  }, [open, client])
  if (!jobs.data || jobs.data.items.length === 0) return null
  return (
    <Card title={t.jobs} note={open > 0 ? t.jobsNote : undefined}>
      <ul className={css.jobs} aria-live="polite">
        {jobs.data.items.map((job) => (
          <li key={job.id} className={css.job}>
            <span className={css.jobTitle}>
              {!indicator && (
                <Link to="/admin/rules/$code" params={{ code: job.indicator }}>
                  {job.indicator}
                </Link>
              )}
              <span>{t[`change_${job.change}`]}</span>
              <span className={css.sub}>{t.askedBy(job.by, moment(job.queuedAt))}</span>
            </span>
            <JobState job={job} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function JobState({ job }: { job: Job }) {
  const t = useWords(ruleWords)
  if (job.state === 'QUEUED') return <span>{t.jobQueued}</span>
  if (job.state === 'DONE') return <span>{t.jobDone(moment(job.finishedAt ?? job.queuedAt))}</span>
  if (job.state === 'FAILED') return <span role="alert">{t.jobFailed(job.message ?? '')}</span>
  const share = job.total ? job.done / job.total : null
  return (
    <span className={css.jobBar}>
      <ProgressBar share={share} tone="blue" />
      <span>
        {share === null ? t.jobRunning : t.jobReached(percent(share), String(job.done), String(job.total))}
      </span>
    </span>
  )
}
