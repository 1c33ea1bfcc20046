import { type KeyboardEvent, useId, useState } from 'react'
import { useListIndicators } from '@/api/indicators/indicators'
import { useListMeasures } from '@/api/plan/plan'
import { useRegister } from '@/features/organisation/names'
import { go } from '@/lib/address'
import { useWords } from '@/lib/i18n'
import { stringifySearch } from '@/lib/search'
import { Dialog } from '@/ui/Dialog'
import { TextInput } from '@/ui/Field'
import css from './Finder.module.css'
import { frameWords } from './words'

interface Find {
  key: string
  group: 'measure' | 'indicator' | 'unit' | 'report'
  text: string
  href: string
}

const SHOWN = 12
const SETTLED = { query: { staleTime: 600_000 } }

/** From a few letters of a name or a code to its page, by keyboard alone. */
export function Finder({ onClose }: { onClose: () => void }) {
  const t = useWords(frameWords)
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const finds = useFinds(words.trim())

  function open(find: Find | undefined) {
    if (find === undefined) return
    onClose()
    go(find.href)
  }

  function steer(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && finds.length > 0) {
      event.preventDefault()
      setAt((at + step + finds.length) % finds.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(finds[at])
  }

  return (
    <Dialog title={t.findTitle} onClose={onClose}>
      <TextInput
        role="combobox"
        aria-label={t.find}
        aria-expanded={finds.length > 0}
        aria-controls={id}
        aria-activedescendant={finds[at] && `${id}-${at}`}
        placeholder={t.findNone}
        value={words}
        onKeyDown={steer}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
      />
      <div id={id} role="listbox" aria-label={t.findTitle} className={css.list}>
        {finds.map((find, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are steered from the box above, as comboboxes do
          <div
            key={find.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.find}
            onClick={() => open(find)}
          >
            {find.text}
            <span className={css.group}>{t[`group_${find.group}`]}</span>
          </div>
        ))}
      </div>
    </Dialog>
  )
}

function useFinds(words: string): Find[] {
  const t = useWords(frameWords)
  const measures = useListMeasures({ pageSize: 200 }, SETTLED).data?.items ?? []
  const indicators = useListIndicators({ pageSize: 200 }, SETTLED).data?.items ?? []
  const units = useRegister().data?.items ?? []
  if (words === '') return []
  const all: Find[] = [
    ...measures.map(({ code, label, title }) => ({
      key: code,
      group: 'measure' as const,
      text: `${label}${title}`,
      href: `/measures#${code}`,
    })),
    ...indicators.map(({ code, name }) => ({
      key: code,
      group: 'indicator' as const,
      text: name,
      href: `/indicators/${encodeURIComponent(code)}`,
    })),
    ...units.map(({ code, name }) => ({
      key: code,
      group: 'unit' as const,
      text: name,
      href: `/activity-reports${stringifySearch({ organisation: [code] })}`,
    })),
  ]
  const sought = words.toLowerCase()
  const fitting = all.filter(({ key, text }) => `${text} ${key}`.toLowerCase().includes(sought))
  return [
    ...fitting.slice(0, SHOWN),
    {
      key: '?',
      group: 'report',
      text: t.findReports(words),
      href: `/activity-reports${stringifySearch({ q: words })}`,
    },
  ]
}
