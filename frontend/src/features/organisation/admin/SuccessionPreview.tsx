import { useState } from 'react'
import type { SuccessionPreview as Preview, SuccessionDraft } from '@/api/model'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { FormFoot } from '@/ui/FormGrid'
import { PlainTable } from '@/ui/PlainTable'
import { ProblemLine } from '@/ui/States'
import { useOrganisationNames } from '../names'
import { useApplySuccession } from './queries'
import css from './Succession.module.css'
import { unitWords } from './words'

/** The outcome in numbers; only from here it can be made so. */
export function SuccessionPreview({
  draft,
  preview,
  onDone,
}: {
  draft: SuccessionDraft
  preview: Preview
  onDone: () => void
}) {
  const t = useWords(unitWords)
  const nameOf = useOrganisationNames()
  const apply = useApplySuccession()
  const [asking, setAsking] = useState(false)
  return (
    <Card title={t.previewTitle} note={t.previewNote} flush>
      <h3 className={css.part}>{t.collectives}</h3>
      {preview.collectives.length === 0 ? (
        <p className={css.sentence}>{t.collectivesNone}</p>
      ) : (
        <PlainTable
          label={t.collectives}
          heads={[
            { key: 'collective', text: t.collective },
            { key: 'before', text: t.before, number: true },
            { key: 'after', text: t.after, number: true },
          ]}
        >
          {preview.collectives.map(({ code, name, before, after }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td data-number>{before}</td>
              <td data-number>{after}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      <h3 className={css.part}>{t.work}</h3>
      <PlainTable
        label={t.work}
        heads={[
          { key: 'unit', text: t.from },
          { key: 'open', text: t.openReports, number: true },
          { key: 'all', text: t.reports, number: true },
          { key: 'below', text: t.unitsBelow, number: true },
        ]}
      >
        {preview.predecessors.map((work) => (
          <tr key={work.organisation}>
            <th scope="row">{work.name}</th>
            <td data-number>{trimmed(work.openReports, 0)}</td>
            <td data-number>{trimmed(work.reports, 0)}</td>
            <td data-number>{trimmed(work.unitsBelow, 0)}</td>
          </tr>
        ))}
      </PlainTable>
      {preview.territories.length > 0 && (
        <p className={css.sentence}>{t.alsoTerritories(preview.territories.map(nameOf).join('、'))}</p>
      )}
      <p className={css.keep}>{t.keep}</p>
      <div className={css.foot}>
        <FormFoot>
          <Button weight="primary" onClick={() => setAsking(true)}>
            {t.apply}
          </Button>
        </FormFoot>
      </div>
      {asking && (
        <Dialog
          title={t.apply}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
              <Button
                weight="danger"
                busy={apply.isPending}
                onClick={() => apply.mutate(draft, { onSuccess: onDone })}
              >
                {t.apply}
              </Button>
            </>
          }
        >
          <p>{t.applyLead(draft.predecessors.map(nameOf).join('、'), nameOf(draft.successor), draft.on)}</p>
          <ProblemLine error={apply.error} />
        </Dialog>
      )}
    </Card>
  )
}
