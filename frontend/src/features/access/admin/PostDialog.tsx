import { useState } from 'react'
import type { Post } from '@/api/model'
import { appointDeputy, endTerm, handOverPost, holdPost } from '@/api/posts/posts'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { type Asked, FormDialog, type Given } from '@/ui/FormDialog'
import { asSeen, useForget, useOpenWork, usePeople } from './queries'
import type { Term } from './terms'
import { adminWords } from './words'

export type PostDeed = { what: 'hold' | 'handover' | 'stand' } | { what: 'end'; term: Term }

/** Gives a post, hands it over, appoints a deputy, or ends a term; all of the post as it was seen. */
export function PostDialog({ post, deed, onClose }: { post: Post; deed: PostDeed; onClose: () => void }) {
  const t = useWords(adminWords)
  const forget = useForget()
  const people = (usePeople().data?.items ?? []).map(({ username, displayName }) => ({
    value: username,
    label: displayName,
  }))
  const holders = post.terms
    .filter((term) => term.current && term.standsInFor === null && term.username !== null)
    .map((term) => ({ value: term.username ?? '', label: term.person }))
  const [leaving] = useState(holders[0]?.value ?? '')
  const person = (name: string, label: string): Asked => ({ name, label, required: true, proposals: people })
  const holder = (name: string, label: string): Asked => ({
    name,
    label,
    type: 'select',
    choices: holders,
    value: leaving,
    required: true,
  })
  const day = (name: string, label: string, value: string, required = true, help?: string): Asked => ({
    name,
    label,
    type: 'date',
    value,
    required,
    help,
  })
  const asked: Asked[] = {
    hold: [
      person('username', t.username),
      day('from', t.from, today()),
      day('to', t.to, '', false, t.toHelp),
    ],
    handover: [
      holder('from', t.handFrom),
      person('to', t.handTo),
      day('on', t.on, today()),
      { name: 'comment', label: t.comment, type: 'area' as const },
    ],
    stand: [
      holder('standsInFor', t.standsInFor),
      person('deputy', t.deputyIs),
      day('from', t.from, today()),
      day('to', t.to, ''),
      { name: 'reason', label: t.reason, type: 'area' as const, required: true },
    ],
    end: [day('to', t.to, deed.what === 'end' ? (deed.term.to ?? today()) : '', false, t.toHelp)],
  }[deed.what]
  const said = {
    hold: { title: t.hold, lead: t.holdLead },
    handover: { title: t.handover, lead: t.handoverLead },
    stand: { title: t.stand, lead: t.standLead },
    end: { title: t.endTerm, lead: deed.what === 'end' ? t.endTermLead(deed.term.person) : '' },
  }[deed.what]
  return (
    <FormDialog
      title={said.title}
      lead={said.lead}
      submit={said.title}
      asked={asked}
      send={async (given) => {
        try {
          await send(post, deed, given)
        } finally {
          await forget.people()
        }
      }}
      onClose={onClose}
    >
      {deed.what === 'handover' && <OpenWork post={post} username={leaving} />}
    </FormDialog>
  )
}

function send(post: Post, deed: PostDeed, given: Given): Promise<unknown> {
  const seen = asSeen(post.version)
  const text = (name: string) => given[name] ?? ''
  switch (deed.what) {
    case 'hold':
      return holdPost(
        post.code,
        { username: text('username'), from: text('from'), to: text('to') || undefined },
        seen,
      )
    case 'handover':
      return handOverPost(
        post.code,
        { from: text('from'), to: text('to'), on: text('on'), comment: text('comment') || undefined },
        seen,
      )
    case 'stand':
      return appointDeputy(
        post.code,
        {
          standsInFor: text('standsInFor'),
          deputy: text('deputy'),
          from: text('from'),
          to: text('to'),
          reason: text('reason'),
        },
        seen,
      )
    case 'end':
      return endTerm(post.code, deed.term.id, { to: text('to') || undefined }, seen)
  }
}

function OpenWork({ post, username }: { post: Post; username: string }) {
  const t = useWords(adminWords)
  const person = usePeople({ q: username }).data?.items.find((user) => user.username === username)
  const work = useOpenWork(person?.id, post.organisation ?? '')
  return work.data ? <p>{t.openWork(String(work.data.total))}</p> : null
}
