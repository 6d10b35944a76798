import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ClipboardEventHandler, type ComponentProps, type ReactNode, type Ref, useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'

interface Common {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  required?: boolean
  hint?: ReactNode
  error?: ReactNode
  /** Typing begins here when the page or dialog opens. */
  isFirst?: boolean
  /** 36 px high, for pages of fields. */
  large?: boolean
  className?: string
}

type Input = Omit<ComponentProps<'input'>, keyof Common | 'id' | 'size'>

const focusOnce = (element: HTMLElement | null): void => element?.focus()

/** A page focuses the field as it is made; a dialog, which is shown later, finds it by its mark. */
const start = (isFirst: boolean | undefined) => (isFirst ? { ref: focusOnce, 'data-autofocus': true } : {})

const inputClass = (large: boolean, error: ReactNode): string =>
  ['input', large ? 'large' : '', error ? 'is-error' : ''].filter(Boolean).join(' ')

export function TextField({
  label,
  value,
  onChange,
  required,
  hint,
  error,
  isFirst,
  large = false,
  className,
  ...rest
}: Common & Input) {
  return (
    <Field
      {...{ label, hint, error }}
      {...(required ? { required } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <input
          {...rest}
          {...control}
          {...start(isFirst)}
          className={inputClass(large, error)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A password with an eye to look at it. */
export function PasswordField({
  label,
  value,
  onChange,
  required,
  hint,
  error,
  isFirst,
  large = false,
  className,
  ...rest
}: Common & Input) {
  const [shown, show] = useState(false)
  return (
    <Field
      {...{ label, hint, error }}
      {...(required ? { required } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <span className="with-eye">
          <input
            {...rest}
            {...control}
            {...start(isFirst)}
            className={inputClass(large, error)}
            type={shown ? 'text' : 'password'}
            autoCapitalize="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="btn icon"
            aria-label={shown ? components.hide : components.show}
            aria-pressed={shown}
            onClick={() => show(!shown)}
          >
            <Icon of={shown ? IconEyeOff : IconEye} />
          </button>
        </span>
      )}
    </Field>
  )
}

export interface AreaProps extends Common {
  /** Most characters; the count is shown near it. */
  most: number
  rows?: number
  placeholder?: string
  ref?: Ref<HTMLTextAreaElement>
  onSubmit?: () => void
  onPaste?: ClipboardEventHandler<HTMLTextAreaElement>
}

/** Long text with its count; Ctrl Enter submits where there is something to submit. */
export function TextArea(props: AreaProps) {
  const {
    label,
    value,
    onChange,
    required,
    hint,
    error,
    className,
    most,
    rows = 3,
    onSubmit,
    isFirst,
    large,
    ...rest
  } = props
  const over = value.length - most
  const shownError = error ?? (over > 0 ? components.tooLong(over) : undefined)
  return (
    <Field
      label={label}
      hint={hint ?? (value.length > most * 0.8 ? components.count(value.length, most) : undefined)}
      error={shownError}
      {...(required ? { required } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <textarea
          {...rest}
          {...control}
          {...start(isFirst)}
          rows={rows}
          className={inputClass(large ?? false, shownError)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            const submits = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
            if (!submits || event.nativeEvent.isComposing || !onSubmit) return
            event.preventDefault()
            onSubmit()
          }}
        />
      )}
    </Field>
  )
}
