import { Link } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { AddUnit } from './UnitForm'
import { unitWords } from './words'

export function NewUnitPage() {
  const t = useWords(unitWords)
  return (
    <Page title={t.add} back={<Link to="/admin/units">‹ {t.toList}</Link>}>
      <AddUnit
        cancel={
          <Link to="/admin/units" className={buttonClass()}>
            {t.cancel}
          </Link>
        }
      />
    </Page>
  )
}
