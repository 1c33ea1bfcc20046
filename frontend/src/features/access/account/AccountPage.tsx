import { useState } from 'react'
import { useListPosts } from '@/api/posts/posts'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { Page } from '@/ui/Page'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { useSession } from '../session'
import css from './Account.module.css'
import { Contact } from './Contact'
import { type DeputyDeed, DeputyDialog } from './DeputyDialog'
import { PasswordForm } from './PasswordForm'
import { SignIns } from './SignIns'
import { accountWords } from './words'

/** One's own posts with their deputies, sign-ins and password. */
export function AccountPage() {
  const t = useWords(accountWords)
  const { user, organisation } = useSession()
  return (
    <Page title={t.account}>
      <div className={css.stack}>
        <Card title={t.me}>
          <FactList
            facts={[
              { key: 'name', name: user.username, value: user.displayName },
              { key: 'unit', name: t.unit, value: organisation.name },
            ]}
          />
        </Card>
        <Duties username={user.username} />
        <Contact />
        <SignIns />
        <Card title={t.password} note={t.passwordNote}>
          <PasswordForm />
        </Card>
      </div>
    </Page>
  )
}

function Duties({ username }: { username: string }) {
  const t = useWords(accountWords)
  const posts = useListPosts({ username, pageSize: 200 })
  const [deed, setDeed] = useState<DeputyDeed>()
  return (
    <Card title={t.duties}>
      <Answer of={posts}>
        {({ items }) => {
          const mine = items.filter((post) =>
            post.terms.some((term) => term.current && term.username === username),
          )
          if (mine.length === 0) return <p>{t.noDuty}</p>
          return mine.map((post) => {
            const own = post.terms.find((term) => term.current && term.username === username)
            const deputies = post.terms.filter(
              (term) => term.standsInFor === username && (term.current || isComing(term.from)),
            )
            return (
              <div key={post.code} className={css.duty}>
                <span className={css.line}>
                  <strong>{post.name}</strong>
                  {own?.standsInFor ? (
                    <Tag tone="warn">{t.standsFor(own.standsInFor)}</Tag>
                  ) : (
                    <Button onClick={() => setDeed({ post })}>{t.deputise}</Button>
                  )}
                </span>
                {deputies.map((term) => (
                  <span key={term.id} className={css.line}>
                    <Tag tone="warn">{t.deputies}</Tag>
                    {term.person}
                    <span className={css.sub}>
                      {term.from} – {term.to} {term.reason}
                    </span>
                    <Button onClick={() => setDeed({ post, term })}>{t.endDeputy}</Button>
                  </span>
                ))}
              </div>
            )
          })
        }}
      </Answer>
      {deed && <DeputyDialog deed={deed} username={username} onClose={() => setDeed(undefined)} />}
    </Card>
  )
}

function isComing(from: string | null): boolean {
  return from !== null && Date.parse(from) > Date.now()
}
