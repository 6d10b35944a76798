import { type ReactNode, useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { Dialog } from './dialog.tsx'
import { TextArea } from './text-field.tsx'

interface ReasonDialogProps {
  title: ReactNode
  submit: ReactNode
  label?: string
  hint?: ReactNode
  most: number
  isDangerous?: boolean
  isPending: boolean
  /** The server's refusal, shown at the field; what was typed stays. */
  error?: ReactNode
  onClose: () => void
  onSubmit: (reason: string) => void
  /** More fields below the reason. */
  children?: ReactNode
}

/** Asks why before something is sent back or taken back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submit, label = components.reason.label, hint, most, isDangerous = true, isPending } = props
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => {
    if (reason.trim() === '') setMissing(true)
    else if (reason.length <= most) props.onSubmit(reason.trim())
  }
  return (
    <Dialog {...{ title, submit, isDangerous, isPending }} onClose={props.onClose} onSubmit={send}>
      <TextArea
        label={label}
        required
        isFirst
        most={most}
        value={reason}
        hint={hint}
        error={missing ? components.reason.missing : props.error}
        onChange={(value) => {
          setReason(value)
          setMissing(false)
        }}
        onSubmit={send}
      />
      {props.children}
    </Dialog>
  )
}
