import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Entity, EntityType } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Segments, segmentClass } from '@/ui/Segments'
import { Answer, EmptyState } from '@/ui/States'
import { EntityDialog } from './EntityDialog'
import { useEntities, useTypes } from './queries'
import css from './Statistics.module.css'
import { ValueGrid } from './ValueGrid'
import { registerWords } from './words'

export interface EntityFilters {
  type?: string
  q?: string
  page?: number
}

/** The register: one type at a time, each entity with its values by year. */
export function EntitiesPage({ filters }: { filters: EntityFilters }) {
  const t = useWords(registerWords)
  const types = useTypes()
  const [dialog, setDialog] = useState<{ of?: Entity }>()
  const all = types.data?.items ?? []
  const type = all.find((one) => one.type === filters.type) ?? all[0]
  return (
    <Page
      title={t.register}
      note={t.registerNote}
      actions={
        <Button weight="primary" onClick={() => setDialog({})}>
          {t.addEntity}
        </Button>
      }
    >
      <Answer of={types}>
        {({ items }) => (
          <Segments label={t.types}>
            {items.map((one) => (
              <Link
                key={one.type}
                to="/admin/entities"
                search={{ type: one.type }}
                className={segmentClass}
                aria-current={one === type ? 'page' : undefined}
              >
                {typeName(t, one.type)} {one.entities}
              </Link>
            ))}
          </Segments>
        )}
      </Answer>
      {type && <OfType type={type} filters={filters} onChange={(of) => setDialog({ of })} />}
      {dialog && (
        <EntityDialog seen={dialog.of} type={type?.type} types={all} onClose={() => setDialog(undefined)} />
      )}
    </Page>
  )
}

/** What a type is called here, or the word the register keeps it under. */
export function typeName(t: typeof registerWords.zh, type: string): string {
  const names: Record<string, string> = { cluster: t.type_cluster, park: t.type_park, firm: t.type_firm }
  return names[type] ?? type
}

function OfType({
  type,
  filters,
  onChange,
}: {
  type: EntityType
  filters: EntityFilters
  onChange: (entity: Entity) => void
}) {
  const t = useWords(registerWords)
  const navigate = useNavigate({ from: '/admin/entities' })
  const entities = useEntities(type.type, filters.q, filters.page ?? 1)
  return (
    <>
      <search className={css.filters}>
        <Field label={t.find}>
          {(ties) => (
            <TextInput
              {...ties}
              key={filters.q}
              type="search"
              defaultValue={filters.q ?? ''}
              onBlur={({ target }) =>
                target.value.trim() !== (filters.q ?? '') &&
                void navigate({
                  search: { type: type.type, q: target.value.trim() || undefined },
                  replace: true,
                })
              }
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
          )}
        </Field>
      </search>
      <Answer of={entities}>
        {(answer) => (
          <Card flush>
            {answer.items.length === 0 ? (
              <EmptyState title={t.none}>{t.noneHint}</EmptyState>
            ) : (
              <>
                <ValueGrid key={type.type} type={type} rows={answer.items} onChange={onChange} />
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </>
            )}
          </Card>
        )}
      </Answer>
    </>
  )
}
