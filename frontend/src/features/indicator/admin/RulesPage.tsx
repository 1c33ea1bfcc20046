import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Field, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Jobs } from './Jobs'
import { useCounted } from './queries'
import { ruleWords } from './words'

/** Every indicator that is counted from reports; its rules are one step further. */
export function RulesPage() {
  const t = useWords(ruleWords)
  const [q, setQ] = useState('')
  const indicators = useCounted()
  return (
    <Page title={t.rules} note={t.rulesNote}>
      <Field label={t.search}>
        {(ties) => (
          <TextInput {...ties} type="search" value={q} onChange={(event) => setQ(event.target.value)} />
        )}
      </Field>
      <Jobs />
      <Card flush>
        <Answer of={indicators}>
          {({ items }) => {
            const found = items.filter(({ code, name }) =>
              `${code} ${name}`.toLowerCase().includes(q.toLowerCase()),
            )
            return found.length === 0 ? (
              <EmptyState title={t.none} />
            ) : (
              <RowTable
                caption={t.rules}
                rows={found}
                rowKey={({ code }) => code}
                columns={[
                  {
                    key: 'name',
                    name: t.indicator,
                    first: true,
                    cell: ({ code, name }) => (
                      <Link to="/admin/rules/$code" params={{ code }}>
                        {name}
                      </Link>
                    ),
                  },
                  { key: 'code', name: 'ID', cell: ({ code }) => code },
                  { key: 'owner', name: t.common_measures, cell: ({ owner }) => owner },
                ]}
              />
            )
          }}
        </Answer>
      </Card>
    </Page>
  )
}
