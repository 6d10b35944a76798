import './session.css'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { session } from '#shared/copy/session.ts'
import { shell } from '#shared/copy/shell.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useMe } from '../../api/use-session.ts'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { Mark } from '../../components/mark.tsx'
import { Notice } from '../../components/notice.tsx'
import { PasswordRules } from '../../components/password-rules.tsx'
import { PasswordField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useChangePassword } from './queries.ts'

const words = session.password

export function PasswordPage() {
  const me = useMe()
  return (
    <div className="set narrow">
      <title>{shell.title(words.title)}</title>
      <header>
        <Mark />
        <h1>{words.title}</h1>
        <span className="ink3">{me.name}</span>
      </header>
      <main className="paper">
        {me.mustChangePassword && <Notice>{words.first}</Notice>}
        <PasswordForm login={me.login} mayLeave={!me.mustChangePassword} />
      </main>
    </div>
  )
}

function PasswordForm({ login, mayLeave }: { login: string; mayLeave: boolean }) {
  const router = useRouter()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeat, setRepeat] = useState('')
  const [tried, setTried] = useState(false)
  const refused = change.error ? sentenceOf(change.error) : undefined
  const isAboutCurrent = refusalOf(change.error)?.refusal === 'wrongPassword'
  const leave = () =>
    mayLeave && router.history.canGoBack() ? router.history.back() : router.history.push('/')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    focusFirstError(event.currentTarget)
    if (current === '' || !isStrongPassword(next) || next !== repeat || change.isPending) return
    const done = () => {
      toast(words.done)
      leave()
    }
    change.mutate({ current, next }, { onSuccess: done })
  }
  return (
    <form noValidate className="password-form" onSubmit={send}>
      <input
        className="sr"
        type="text"
        name="username"
        autoComplete="username"
        value={login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordField
        large
        required
        isFirst
        label={words.current}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        error={tried && current === '' ? words.missing : isAboutCurrent ? refused : undefined}
      />
      <PasswordField
        large
        required
        label={words.next}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        hint={words.notLast}
        error={tried && !isStrongPassword(next) ? words.weak : isAboutCurrent ? undefined : refused}
      />
      <PasswordField
        large
        required
        label={words.repeat}
        value={repeat}
        onChange={setRepeat}
        autoComplete="new-password"
        error={tried && repeat !== next ? session.setUp.missing.repeat : undefined}
      />
      <PasswordRules password={next} repeat={repeat} />
      <div className="done2">
        <button type="submit" className="btn primary large" disabled={change.isPending}>
          {change.isPending ? words.submitting : words.submit}
        </button>
        {mayLeave && (
          <button type="button" className="btn large" onClick={leave}>
            {words.back}
          </button>
        )}
      </div>
    </form>
  )
}
