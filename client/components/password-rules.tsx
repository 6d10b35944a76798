import { IconCheck, IconMinus } from '@tabler/icons-react'
import { session } from '#shared/copy/session.ts'
import { passwordRules } from '#shared/users/password-rule.ts'
import { Icon } from './icon.tsx'

const words = session.password

/** The rules of a password, each with whether it is met, while it is typed. `repeat` is left out where the password is typed once, in plain sight. */
export function PasswordRules({ password, repeat }: { password: string; repeat?: string }) {
  const { isLong, isMixed } = passwordRules(password)
  const rules = [
    { word: words.rules.length, isMet: isLong },
    { word: words.rules.kinds, isMet: isMixed },
    ...(repeat === undefined
      ? []
      : [{ word: words.rules.same, isMet: password !== '' && password === repeat }]),
  ]
  return (
    <ul className="rules">
      {rules.map(({ word, isMet }) => (
        <li key={word} className={isMet ? 'on' : ''}>
          <Icon of={isMet ? IconCheck : IconMinus} size={12} /> {word}
          <span className="sr">{isMet ? words.met : words.unmet}</span>
        </li>
      ))}
    </ul>
  )
}
