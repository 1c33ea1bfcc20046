import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changePassword } from '@/api/session/session'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Field, TextInput } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { sessionQuery } from '../session'
import css from './Account.module.css'
import { accountWords } from './words'

/** A new password of one's own; the rules that are broken are said at its field. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const t = useWords(accountWords)
  const client = useQueryClient()
  const [differs, setDiffers] = useState(false)
  const change = useMutation({
    mutationFn: changePasswordOf,
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: sessionQuery.queryKey })
      onDone?.()
    },
  })
  const faults = change.error instanceof ProblemError ? (change.error.problem.errors ?? []) : []
  const at = (pointer: string) =>
    faults
      .filter((fault) => fault.pointer === pointer)
      .map((fault) => fault.message)
      .join(' ') || undefined
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const text = (name: string) => String(new FormData(form).get(name) ?? '')
    const same = text('newPassword') === text('repeat')
    setDiffers(!same)
    if (same)
      change.mutate(
        { currentPassword: text('currentPassword'), newPassword: text('newPassword') },
        { onSuccess: () => form.reset() },
      )
  }
  return (
    <form onSubmit={submit} className={css.form}>
      <Field label={t.current_password} required error={at('/currentPassword')}>
        {(ties) => (
          <TextInput
            {...ties}
            type="password"
            name="currentPassword"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Field label={t.new_password} required help={t.rules} error={at('/newPassword')}>
        {(ties) => (
          <TextInput {...ties} type="password" name="newPassword" autoComplete="new-password" required />
        )}
      </Field>
      <Field label={t.repeat} required error={differs ? t.differs : undefined}>
        {(ties) => <TextInput {...ties} type="password" name="repeat" autoComplete="new-password" required />}
      </Field>
      {faults.length === 0 && <ProblemLine error={change.error} />}
      {change.isSuccess && <p role="status">{t.changed}</p>}
      <div>
        <Button type="submit" weight="primary" busy={change.isPending}>
          {t.password}
        </Button>
      </div>
    </form>
  )
}

function changePasswordOf(passwords: { currentPassword: string; newPassword: string }) {
  return changePassword(passwords)
}
