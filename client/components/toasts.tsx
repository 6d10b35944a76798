import { type ReactNode, useEffect } from 'react'
import { components } from '#shared/copy/components.ts'
import { type ToastMessage, useToasts } from './toast-store.ts'

const SHOWN_MS = 6000

/** Bottom left, six seconds each, read out politely; under what stays there longer. */
export function Toasts({ children }: { children?: ReactNode }) {
  const messages = useToasts((toasts) => toasts.messages)
  return (
    <section className="toasts noprint" aria-label={components.toast.region} aria-live="polite">
      {children}
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </section>
  )
}

function Toast({ message }: { message: ToastMessage }) {
  const remove = useToasts((toasts) => toasts.remove)
  useEffect(() => {
    const timer = setTimeout(() => remove(message.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message.id, remove])
  return (
    <div className="toast">
      <span>{message.text}</span>
      {message.undo && (
        <button
          type="button"
          onClick={() => {
            message.undo?.()
            remove(message.id)
          }}
        >
          {components.toast.undo}
        </button>
      )}
    </div>
  )
}
