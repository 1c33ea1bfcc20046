import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Directive } from '@/api/model'
import { replyToDirective } from '@/api/supervision/supervision'
import { useWords } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextArea } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import css from './Directives.module.css'
import { forgetAffairs } from './queries'
import { supervisionWords } from './words'

/** The owner's answer; what was typed stays when it is refused, and even when somebody else's move leaves no place for it. */
export function ReplyBox({ directive }: { directive: Directive }) {
  const t = useWords(supervisionWords)
  const client = useQueryClient()
  const key = useIntentionKey()
  const [text, setText] = useState('')
  const reply = useMutation({
    mutationFn: () =>
      replyToDirective(
        directive.id,
        { text },
        { headers: { 'If-Match': versionTag(directive.version), 'Idempotency-Key': key(text) } },
      ),
    onSuccess: () => setText(''),
    onSettled: () => forgetAffairs(client),
  })
  const open = directive.allowedActions.includes('REPLY')
  if (!open && text === '') return null
  return (
    <Card title={t.reply}>
      <form
        className={css.reply}
        onSubmit={(event) => {
          event.preventDefault()
          reply.mutate()
        }}
      >
        <Field label={t.reply} required help={t.replyHint}>
          {(ties) => (
            <TextArea
              {...ties}
              rows={5}
              required
              maxLength={4000}
              readOnly={!open}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {open ? (
          <ProblemLine error={reply.error} />
        ) : (
          <p role="alert">
            {t.moved} {t.movedReply}
          </p>
        )}
        <div>
          {open ? (
            <Button type="submit" weight="primary" busy={reply.isPending}>
              {t.sendReply}
            </Button>
          ) : (
            <Button onClick={() => setText('')}>{t.discard}</Button>
          )}
        </div>
      </form>
    </Card>
  )
}
