import { type FormEvent, useEffect } from 'react'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Field, TextInput } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { LanguageButton } from './LanguageButton'
import { OpenIdRefusal, OpenIdSignIn } from './OpenIdSignIn'
import css from './SignInPage.module.css'
import { useSignIn } from './signIn'
import { accessWords } from './words'

interface Arriving {
  /** The address to go to once signed in. */
  next?: string | undefined
  /** The problem code of a sign-in elsewhere that was refused. */
  refused?: string | undefined
  onDone: () => void
}

export function SignInPage({ next, refused, onDone }: Arriving) {
  const t = useWords(accessWords)
  const enter = useSignIn()
  useEffect(() => {
    document.title = `${t.signIn} · ${t.product}`
  }, [t])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    enter.mutate(
      { username: String(form.get('username')).trim(), password: String(form.get('password')) },
      { onSuccess: onDone },
    )
  }

  const fields = enter.error instanceof ProblemError ? enter.error.fields : undefined
  return (
    <main className={css.page}>
      <section className={css.lead}>
        <div className={css.mark} aria-hidden="true">
          {t.mark}
        </div>
        <h1 className={css.product}>{t.product}</h1>
        <p className={css.issuer}>{t.issuer}</p>
        <p className={css.pledge}>{t.pledge}</p>
        <p className={css.actions}>
          {t.plan}
          <br />
          {t.actions}
        </p>
      </section>
      <section className={css.panel}>
        <form className={css.form} onSubmit={submit}>
          <h2 className={css.title}>{t.signIn}</h2>
          <p className={css.hint}>{t.signInLead}</p>
          <Field label={t.username} error={fields?.get('/username')}>
            {(ties) => (
              <TextInput
                {...ties}
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
              />
            )}
          </Field>
          <Field label={t.password} error={fields?.get('/password')}>
            {(ties) => (
              <TextInput {...ties} name="password" type="password" autoComplete="current-password" required />
            )}
          </Field>
          <ProblemLine error={enter.error} />
          {enter.error == null && <OpenIdRefusal code={refused} />}
          <Button type="submit" weight="primary" busy={enter.isPending}>
            {t.signIn}
          </Button>
          <OpenIdSignIn next={next} />
        </form>
        <LanguageButton />
      </section>
    </main>
  )
}
