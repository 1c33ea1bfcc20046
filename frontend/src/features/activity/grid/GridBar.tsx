import { useState } from 'react'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import css from './Grid.module.css'
import { isFixed, OPEN } from './records'
import { addLines, isBlank, MOST_LINES, removeLines, undo } from './sheet'
import type { GridDesk, GridState } from './useGrid'
import { rowsFor, type useRun } from './useRun'
import { gridWords } from './words'

/** What can be done with the whole grid, how far it has come, and what came of it. */
export function GridBar({
  desk,
  state,
  runner,
}: {
  desk: GridDesk
  state: GridState
  runner: ReturnType<typeof useRun>
}) {
  const t = useWords(gridWords)
  const [asking, ask] = useState(false)
  const { lines, past } = state.sheet
  const filled = lines.filter((line) => !isBlank(line)).length
  const toSave = rowsFor('save', desk).length
  const toSubmit = rowsFor('submit', desk).length
  const isDone = (id: string) => {
    const report = state.records[id]?.report
    return isFixed(state.records[id]) && report !== undefined && !OPEN.includes(report.status)
  }
  const done = lines.filter(({ id }) => isDone(id)).length
  const { progress } = runner
  return (
    <div className={css.bar}>
      <p className={css.sum} role="status">
        {state.elsewhere && <b>{t.elsewhere} </b>}
        {progress
          ? (progress.what === 'save' ? t.saving : t.submitting)(String(progress.at), String(progress.of))
          : (runner.told ?? t.counted(String(filled)))}{' '}
        <span data-unkept={!state.kept || undefined}>
          {filled > 0 && !state.elsewhere && (state.kept ? t.kept : t.unkept)}
        </span>
      </p>
      {progress && (
        <progress className={css.progress} value={progress.at} max={progress.of} aria-label={t.page} />
      )}
      {progress && <Button onClick={runner.stop}>{t.stop}</Button>}
      {state.elsewhere && <Button onClick={() => location.reload()}>{t.reload}</Button>}
      <Button
        disabled={past.length === 0 || state.elsewhere}
        onClick={() => desk.change((sheet) => undo(sheet, desk.isFixed, desk.isSent))}
      >
        {t.undo}
      </Button>
      <Button
        disabled={lines.length >= MOST_LINES || state.elsewhere}
        onClick={() => desk.change((sheet) => addLines(sheet))}
      >
        {t.addRows}
      </Button>
      {done > 0 && !state.elsewhere && (
        <Button onClick={() => desk.change((sheet) => removeLines(sheet, ({ id }) => isDone(id)))}>
          {t.clearDone(String(done))}
        </Button>
      )}
      <Button
        busy={progress?.what === 'save'}
        disabled={toSave === 0 || progress !== null}
        onClick={() => void runner.run('save')}
      >
        {t.save(String(toSave))}
      </Button>
      <Button
        weight="primary"
        busy={progress?.what === 'submit'}
        disabled={toSubmit === 0 || progress !== null}
        onClick={() => ask(true)}
      >
        {t.submit(String(toSubmit))}
      </Button>
      {asking && (
        <Dialog
          title={t.submitTitle}
          onClose={() => ask(false)}
          footer={
            <Button
              weight="primary"
              onClick={() => {
                ask(false)
                void runner.run('submit')
              }}
            >
              {t.submit(String(toSubmit))}
            </Button>
          }
        >
          <p>{t.submitLead(String(toSubmit))}</p>
        </Dialog>
      )}
    </div>
  )
}
