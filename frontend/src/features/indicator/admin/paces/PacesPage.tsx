import { Link } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { useCounted } from '../queries'
import { paceWords } from './words'

/** What is counted and adds up within a year can be paced by a curve. */
export function PacesPage() {
  const t = useWords(paceWords)
  const indicators = useCounted()
  return (
    <Page title={t.paces} note={t.pacesNote}>
      <Card flush>
        <Answer of={indicators}>
          {({ items }) => (
            <RowTable
              caption={t.paces}
              rows={items.filter(({ accumulation }) => accumulation === 'FLOW')}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'name',
                  name: t.indicator,
                  first: true,
                  cell: ({ code, name }) => (
                    <Link to="/admin/paces/$code" params={{ code }}>
                      {name}
                    </Link>
                  ),
                },
                { key: 'code', name: 'ID', cell: ({ code }) => code },
              ]}
            />
          )}
        </Answer>
      </Card>
    </Page>
  )
}
