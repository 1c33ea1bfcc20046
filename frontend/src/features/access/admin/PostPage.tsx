import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Post } from '@/api/model'
import { useReadPost } from '@/api/posts/posts'
import { useOrganisationNames } from '@/features/organisation/names'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { accessWords } from '../words'
import css from './Admin.module.css'
import { type PostDeed, PostDialog } from './PostDialog'
import { inOrder, standingOf, type Term } from './terms'
import { adminWords } from './words'

/** One post: its terms by date, and how it passes on. */
export function PostPage({ code }: { code: string }) {
  const t = useWords(adminWords)
  const post = useReadPost(code)
  return (
    <Page title={post.data?.name ?? code} back={<Link to="/admin/posts">{t.allPosts}</Link>}>
      <Answer of={post}>{(answer) => <Terms post={answer} />}</Answer>
    </Page>
  )
}

function Terms({ post }: { post: Post }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const nameOf = useOrganisationNames()
  const [deed, setDeed] = useState<PostDeed>()
  const held = post.terms.some((term) => term.current && term.standsInFor === null)
  return (
    <div className={css.stack}>
      <Card>
        <FactList
          facts={[
            { key: 'unit', name: t.unit, value: nameOf(post.organisation) },
            { key: 'role', name: t.role, value: post.role ? a[`role_${post.role}`] : t.leaderPost },
            { key: 'code', name: t.code, value: post.code },
          ]}
        />
        {post.openQuestion && <p className={css.sub}>{post.openQuestion}</p>}
        {post.role && (
          <p className={css.line}>
            <Button weight="primary" onClick={() => setDeed({ what: 'hold' })}>
              {t.hold}
            </Button>
            {held && <Button onClick={() => setDeed({ what: 'handover' })}>{t.handover}</Button>}
            {held && <Button onClick={() => setDeed({ what: 'stand' })}>{t.stand}</Button>}
          </p>
        )}
      </Card>
      <Card title={t.terms} flush>
        <RowTable
          caption={t.terms}
          rows={inOrder(post.terms, today())}
          rowKey={(term) => term.id}
          columns={[
            {
              key: 'person',
              name: t.name,
              first: true,
              cell: (term) => (
                <span className={css.line}>
                  {term.username ? (
                    <Link to="/admin/users/$username" params={{ username: term.username }}>
                      {term.person}
                    </Link>
                  ) : (
                    term.person
                  )}
                  <Standing term={term} />
                  {term.standsInFor && <Tag tone="warn">{t.standsFor(term.standsInFor)}</Tag>}
                  {term.tookOverFrom && <Tag>{t.tookOver(term.tookOverFrom)}</Tag>}
                </span>
              ),
            },
            { key: 'from', name: t.since, cell: (term) => term.from ?? t.always },
            { key: 'to', name: t.until, cell: (term) => term.to ?? t.open },
            { key: 'reason', name: t.comment, cell: (term) => term.reason ?? '' },
            {
              key: 'end',
              name: t.actions,
              cell: (term) =>
                term.username &&
                standingOf(term, today()) !== 'past' && (
                  <Button onClick={() => setDeed({ what: 'end', term })}>{t.endTerm}</Button>
                ),
            },
          ]}
        />
      </Card>
      {deed && <PostDialog post={post} deed={deed} onClose={() => setDeed(undefined)} />}
    </div>
  )
}

function Standing({ term }: { term: Term }) {
  const t = useWords(adminWords)
  const standing = standingOf(term, today())
  return <Tag tone={standing === 'now' ? 'good' : 'plain'}>{t[standing]}</Tag>
}
