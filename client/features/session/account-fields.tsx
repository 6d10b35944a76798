import { session } from '#shared/copy/session.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { PasswordRules } from '../../components/password-rules.tsx'
import { PasswordField, TextField } from '../../components/text-field.tsx'

const words = session.setUp
const LOGIN = /^[0-9A-Za-z._-]{2,40}$/

export interface AccountDraft {
  login: string
  name: string
  password: string
  repeat: string
}
export const emptyAccount: AccountDraft = { login: '', name: '', password: '', repeat: '' }

export function isReady({ login, name, password, repeat }: AccountDraft): boolean {
  return LOGIN.test(login) && name.trim() !== '' && isStrongPassword(password) && password === repeat
}

interface AccountFieldsProps {
  draft: AccountDraft
  onChange: (draft: AccountDraft) => void
  /** Sent once: what is missing is said. */
  tried: boolean
  loginError?: string | undefined
}

/** One account: its login, name and password, with the rules checked while typing. */
export function AccountFields({ draft, onChange, tried, loginError }: AccountFieldsProps) {
  const set = (change: Partial<AccountDraft>) => onChange({ ...draft, ...change })
  const { login, name, password, repeat } = draft
  const wrongLogin =
    login === '' ? words.missing.login : LOGIN.test(login) ? undefined : words.missing.badLogin
  return (
    <>
      <TextField
        large
        required
        label={words.login}
        value={login}
        onChange={(value) => set({ login: value.trim() })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={40}
        hint={words.loginHint}
        error={loginError ?? (tried ? wrongLogin : undefined)}
      />
      <TextField
        large
        required
        label={words.name}
        value={name}
        onChange={(value) => set({ name: value })}
        autoComplete="off"
        maxLength={60}
        error={tried && name.trim() === '' ? words.missing.name : undefined}
      />
      <PasswordField
        large
        required
        label={words.password}
        value={password}
        onChange={(value) => set({ password: value })}
        autoComplete="new-password"
        error={tried && !isStrongPassword(password) ? session.password.weak : undefined}
      />
      <PasswordField
        large
        required
        label={words.repeat}
        value={repeat}
        onChange={(value) => set({ repeat: value })}
        autoComplete="new-password"
        error={tried && repeat !== password ? words.missing.repeat : undefined}
      />
      <PasswordRules password={password} repeat={repeat} />
    </>
  )
}
