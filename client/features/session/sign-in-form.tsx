import { type ReactNode, useState } from 'react'
import { session } from '#shared/copy/session.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { PasswordField, TextField } from '../../components/text-field.tsx'

const words = session.signIn

interface SignInFormProps {
  /** Known already: somebody whose session ran out. */
  login?: string
  isPending: boolean
  error: unknown
  onSend: (login: string, password: string) => void
  submit: string
  children?: ReactNode
}

export function SignInForm({ login: known, isPending, error, onSend, submit, children }: SignInFormProps) {
  const [login, setLogin] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (value: string, sentence: string) => (tried && value === '' ? sentence : undefined)
  return (
    <form
      noValidate
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        focusFirstError(event.currentTarget)
        if (login.trim() !== '' && password !== '' && !isPending) onSend(login.trim(), password)
      }}
    >
      <TextField
        large
        label={words.login}
        value={login}
        onChange={setLogin}
        readOnly={known !== undefined}
        isFirst={known === undefined}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        error={missing(login, words.missing.login)}
      />
      <PasswordField
        large
        label={words.password}
        value={password}
        onChange={setPassword}
        isFirst={known !== undefined}
        autoComplete="current-password"
        error={missing(password, words.missing.password) ?? (error ? sentenceOf(error) : undefined)}
      />
      <button type="submit" className="btn primary" disabled={isPending}>
        {isPending ? words.submitting : submit}
      </button>
      {children}
    </form>
  )
}
