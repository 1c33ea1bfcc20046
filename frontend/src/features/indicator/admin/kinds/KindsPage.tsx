import { Link } from '@tanstack/react-router'
import { named, useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { useKinds } from '../queries'
import { kindWords } from './words'

/** What can be reported; a kind is data, and a change of it needs no program. */
export function KindsPage() {
  const t = useWords(kindWords)
  const kinds = useKinds()
  return (
    <Page title={t.kinds} note={t.kindsNote}>
      <Card flush>
        <Answer of={kinds}>
          {({ items }) => (
            <RowTable
              caption={t.kinds}
              rows={items}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'name',
                  name: t.kind,
                  first: true,
                  cell: ({ code, name, retired }) => (
                    <>
                      <Link to="/admin/kinds/$code" params={{ code }}>
                        {named(name)}
                      </Link>{' '}
                      {retired && <Tag tone="warn">{t.retired}</Tag>}
                    </>
                  ),
                },
                { key: 'code', name: t.code, cell: ({ code }) => code },
                { key: 'measures', name: t.measures, cell: ({ measures }) => measures.join(' ') },
                { key: 'fields', name: t.fields, cell: ({ fields }) => fields.length },
              ]}
            />
          )}
        </Answer>
      </Card>
    </Page>
  )
}
