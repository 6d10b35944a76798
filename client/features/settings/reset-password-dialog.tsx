import { useState } from 'react'
import { settings } from '#shared/copy/settings.ts'
import type { User } from '#shared/users/model.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FirstPasswordField } from '../../components/first-password-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useUserCommands } from './queries.ts'

const words = settings.users.resetForm

export function ResetPasswordDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { resetPassword } = useUserCommands()
  const { commandId, renewIfRefused } = useIntent()
  const submit = () => {
    setTried(true)
    if (!isStrongPassword(password)) return
    const onSuccess = () => {
      toast(words.done(user.name))
      onClose()
    }
    resetPassword.mutate({ commandId, id: user.id, password }, { onSuccess, onError: renewIfRefused })
  }
  return (
    <Dialog
      title={words.title(user.name)}
      submit={words.submit}
      isDangerous
      isPending={resetPassword.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="ink2">{words.text}</p>
      <FirstPasswordField
        label={words.password}
        value={password}
        onChange={setPassword}
        tried={tried}
        error={resetPassword.error ? sentenceOf(resetPassword.error) : undefined}
      />
    </Dialog>
  )
}
