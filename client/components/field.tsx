import { type ReactNode, useId } from 'react'
import { components } from '#shared/copy/components.ts'

/** What the control inside takes over, so that readers hear label, hint and error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

interface FieldProps {
  label: ReactNode
  required?: boolean
  /** What was understood, or what is expected. */
  hint?: ReactNode
  /** How to put it right; takes the place of the hint. */
  error?: ReactNode
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** Label above, hint or error below. */
export function Field({ label, required = false, hint, error, className, children }: FieldProps) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label htmlFor={id}>
        {label} {required && <span className="req">{components.required}</span>}
      </label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {below && (
        <span id={`${id}-below`} className={error ? 'hint error' : 'hint'} role={error ? 'alert' : undefined}>
          {below}
        </span>
      )}
    </div>
  )
}
