import type { Observation } from '@/api/model'
import { withdrawObservation } from '@/api/statistics/statistics'
import { useWords } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import { FormDialog } from '@/ui/FormDialog'
import { useForgetStatistics } from './queries'
import { statisticWords } from './words'

/** Takes a figure back, with the reason. */
export function WithdrawDialog({ figure, onClose }: { figure: Observation; onClose: () => void }) {
  const t = useWords(statisticWords)
  const forget = useForgetStatistics()
  const key = useIntentionKey()
  return (
    <FormDialog
      title={t.withdraw}
      lead={t.withdrawLead}
      submit={t.withdraw}
      weight="danger"
      asked={[{ name: 'reason', label: t.reason, type: 'area', required: true }]}
      send={async ({ reason = '' }) => {
        const headers = {
          'If-Match': versionTag(figure.revision),
          'Idempotency-Key': key({ id: figure.id, reason, revision: figure.revision }),
        }
        try {
          await withdrawObservation(figure.id, { reason }, { headers })
        } finally {
          await forget()
        }
      }}
      onClose={onClose}
    />
  )
}
