import { type ReactNode, useId, useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { focusFirstError } from './focus-first-error.ts'
import { OverlayRoot } from './overlay-root.ts'
import { useModal } from './use-modal.ts'

interface DialogProps {
  title: ReactNode
  onClose: () => void
  /** Enter in a field, or the primary button; not while an input method composes. */
  onSubmit?: () => void
  /** The one primary button: a verb of the business. */
  submit?: ReactNode
  /** In place of 取消. */
  cancel?: ReactNode
  /** Asks for a reason and takes something back: outlined red. */
  isDangerous?: boolean
  isPending?: boolean
  /** All is chosen already: the focus begins at the verb. */
  isReady?: boolean
  /** Said above the buttons when the server refused; what was typed stays. */
  error?: ReactNode
  /** px; 420 when left out. */
  width?: number
  /** Beside the buttons, at the left. */
  aside?: ReactNode
  children: ReactNode
}

/** The browser's modal dialog: it traps the focus, gives it back, and Esc closes it. Draw it only while it is open. */
export function Dialog(props: DialogProps) {
  const {
    title,
    onClose,
    onSubmit,
    submit,
    cancel,
    isDangerous,
    isPending,
    isReady,
    error,
    width = 420,
    aside,
    children,
  } = props
  const dialog = useModal()
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const id = useId()
  return (
    <dialog
      ref={dialog}
      className="dialog"
      style={{ width }}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) onSubmit?.()
          focusFirstError(event.currentTarget)
        }}
      >
        <h2 id={id}>{title}</h2>
        <OverlayRoot value={root}>
          <div className="dialog-body">{children}</div>
        </OverlayRoot>
        {error && (
          <p className="hint error dialog-error" role="alert">
            {error}
          </p>
        )}
        <div className="dialog-foot">
          {aside}
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            {cancel ?? (submit ? components.cancel : components.close)}{' '}
            <span className="kbd">{components.escape}</span>
          </button>
          {submit && (
            <button
              type="submit"
              className={isDangerous ? 'btn danger' : 'btn primary'}
              data-autofocus={isReady || undefined}
              disabled={isPending}
            >
              {submit}
            </button>
          )}
        </div>
      </form>
      <div ref={setRoot} />
    </dialog>
  )
}
