import { isUnconfirmed, useSession } from '@/features/access/session'
import { isField, usePath } from '@/lib/address'
import { useWords } from '@/lib/i18n'
import { useOnline } from '@/lib/online'
import { takeNewVersion, useNewVersion } from '@/lib/version'
import css from './StateLine.module.css'
import { frameWords } from './words'

/** Said quietly under the header: that there is no network, and that a newer version could be used. */
export function StateLine() {
  const t = useWords(frameWords)
  const online = useOnline()
  const unconfirmed = isUnconfirmed(useSession())
  const newer = useNewVersion()
  // The form and the outbox say themselves that there is no network, beside what it means for them.
  const said = isField(usePath()) && !online
  return (
    <>
      {(!online || unconfirmed) && !said && (
        <p className={css.offline} role="status">
          <b>{online ? t.unreachable : t.offline}</b> {t.offlineHint}
        </p>
      )}
      {newer && (
        <button type="button" className={css.newer} onClick={takeNewVersion}>
          {t.newVersion}
        </button>
      )}
    </>
  )
}
