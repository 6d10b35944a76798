import { session } from '#shared/copy/session.ts'
import { settings } from '#shared/copy/settings.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { newPassword } from './new-password.ts'
import { PasswordRules } from './password-rules.tsx'
import { TextField } from './text-field.tsx'

const words = settings.users.form

interface FirstPasswordFieldProps {
  label: string
  value: string
  onChange: (password: string) => void
  /** Sent once: a weak one is said. */
  tried: boolean
  error?: string | undefined
}

/** In plain sight: the administrator has to read it to its owner, who changes it at once. */
export function FirstPasswordField({ label, value, onChange, tried, error }: FirstPasswordFieldProps) {
  return (
    <div className="first-password">
      <TextField
        label={label}
        required
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onChange={onChange}
        hint={words.passwordHint}
        error={error ?? (tried && !isStrongPassword(value) ? session.password.weak : undefined)}
      />
      <button type="button" className="btn" onClick={() => onChange(newPassword())}>
        {words.generate}
      </button>
      <PasswordRules password={value} />
    </div>
  )
}
