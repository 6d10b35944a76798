import { useState } from 'react'
import { session } from '#shared/copy/session.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useSignInAgain as useAsked } from '../../api/sign-in-again.store.ts'
import { useMe } from '../../api/use-session.ts'
import { Dialog } from '../../components/dialog.tsx'
import { PasswordField, TextField } from '../../components/text-field.tsx'
import { useSignInAgain } from './queries.ts'

const words = session.again

/** Lies over the page whose session ran out; what was typed under it stays. */
export default function SignInAgainDialog() {
  const me = useMe()
  const { done } = useAsked()
  const signIn = useSignInAgain()
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => {
    if (password === '') setMissing(true)
    else signIn.mutate({ login: me.login, password }, { onSuccess: done })
  }
  return (
    <Dialog
      title={words.title}
      submit={words.submit}
      isPending={signIn.isPending}
      onSubmit={send}
      onClose={() => location.assign('/sign-in')}
      cancel={words.other}
    >
      <p className="ink2">{words.text}</p>
      <TextField
        label={session.signIn.login}
        value={me.login}
        onChange={() => undefined}
        readOnly
        autoComplete="username"
      />
      <PasswordField
        label={session.signIn.password}
        value={password}
        onChange={(value) => {
          setPassword(value)
          setMissing(false)
        }}
        isFirst
        autoComplete="current-password"
        error={
          missing ? session.signIn.missing.password : signIn.error ? sentenceOf(signIn.error) : undefined
        }
      />
    </Dialog>
  )
}
