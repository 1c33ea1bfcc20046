import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Post } from '@/api/model'
import { openPost, useListPosts } from '@/api/posts/posts'
import { useOrganisationNames } from '@/features/organisation/names'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { ROLES, type SessionRole } from '../roles'
import { accessWords } from '../words'
import css from './Admin.module.css'
import { useForget } from './queries'
import { useUnitChoices } from './UsersPage'
import { adminWords } from './words'

export interface PostFilters {
  organisation?: string
  role?: SessionRole
  page?: number
}

/** Who may do what where: every post with those who hold it or stand in today. */
export function PostsPage({ filters }: { filters: PostFilters }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const units = useUnitChoices()
  const navigate = useNavigate({ from: '/admin/posts' })
  const [opening, setOpening] = useState(false)
  const posts = useListPosts(
    {
      organisation: filters.organisation ? [filters.organisation] : undefined,
      role: filters.role ? [filters.role] : undefined,
      page: filters.page,
    },
    { query: { placeholderData: (before) => before } },
  )
  const change = (part: PostFilters) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), replace: true })
  const roles = ROLES.map((role) => ({ value: role, label: a[`role_${role}`] }))
  return (
    <Page
      title={t.posts}
      note={posts.data && trimmed(posts.data.total, 0)}
      actions={
        <Button weight="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
          {t.openPost}
        </Button>
      }
    >
      <search className={css.filters}>
        <Field label={t.unit}>
          {(ties) => (
            <NativeSelect
              {...ties}
              value={filters.organisation ?? ''}
              empty={t.any}
              choices={units}
              onChange={(event) => change({ organisation: event.target.value || undefined })}
            />
          )}
        </Field>
        <Field label={t.role}>
          {(ties) => (
            <NativeSelect
              {...ties}
              value={filters.role ?? ''}
              empty={t.any}
              choices={roles}
              onChange={(event) =>
                change({ role: (event.target.value || undefined) as SessionRole | undefined })
              }
            />
          )}
        </Field>
      </search>
      <Card flush>
        <Answer of={posts}>
          {(answer) =>
            answer.items.length === 0 ? (
              <EmptyState title={t.noPosts}>{t.noPostsHint}</EmptyState>
            ) : (
              <>
                <List posts={answer.items} busy={posts.isPlaceholderData} />
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </>
            )
          }
        </Answer>
      </Card>
      {opening && <OpenPost onClose={() => setOpening(false)} />}
    </Page>
  )
}

function List({ posts, busy }: { posts: Post[]; busy: boolean }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const nameOf = useOrganisationNames()
  return (
    <RowTable
      caption={t.posts}
      rows={posts}
      rowKey={(post) => post.code}
      busy={busy}
      columns={[
        {
          key: 'name',
          name: t.posts,
          first: true,
          cell: (post) => (
            <Link to="/admin/posts/$code" params={{ code: post.code }}>
              {post.name}
            </Link>
          ),
        },
        {
          key: 'role',
          name: t.role,
          cell: (post) => (post.role ? a[`role_${post.role}`] : t.leaderPost),
        },
        { key: 'unit', name: t.unit, cell: (post) => nameOf(post.organisation) },
        {
          key: 'holder',
          name: t.holder,
          cell: (post) => {
            const now = post.terms.filter(({ current }) => current)
            return now.length === 0 ? (
              <Tag tone="warn">{t.vacant}</Tag>
            ) : (
              now.map((term) => (
                <div key={term.id} className={css.line}>
                  {term.person}
                  {term.standsInFor && (
                    <>
                      <Tag tone="warn">{t.deputy}</Tag>
                      <span className={css.sub}>
                        {term.from} – {term.to}
                      </span>
                    </>
                  )}
                </div>
              ))
            )
          },
        },
      ]}
    />
  )
}

function OpenPost({ onClose }: { onClose: () => void }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const units = useUnitChoices()
  const forget = useForget()
  return (
    <FormDialog
      title={t.openPost}
      submit={t.openPost}
      asked={[
        { name: 'organisation', label: t.unit, type: 'select', choices: units, required: true },
        {
          name: 'role',
          label: t.role,
          type: 'select',
          choices: ROLES.map((role) => ({ value: role, label: a[`role_${role}`] })),
          required: true,
        },
      ]}
      send={async (given) => {
        await openPost({ organisation: given.organisation ?? '', role: given.role as SessionRole })
        await forget.people()
      }}
      onClose={onClose}
    />
  )
}
