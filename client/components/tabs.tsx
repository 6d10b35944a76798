import { type KeyboardEvent, type ReactNode, useId } from 'react'

export interface Tab<Name extends string> {
  name: Name
  label: ReactNode
  count?: number
}

interface TabsProps<Name extends string> {
  label: string
  tabs: readonly Tab<Name>[]
  value: Name
  onChange: (name: Name) => void
  /** Id of what a tab shows; the same for all where the tabs jump within one page. */
  panelId?: (name: Name) => string
  className?: string
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Tabs in a row; arrow keys move between them. */
export function Tabs<Name extends string>({
  label,
  tabs,
  value,
  onChange,
  panelId,
  className,
}: TabsProps<Name>) {
  const id = useId()
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex((tab) => tab.name === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.name)
    document.getElementById(`${id}-${next.name}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={className ? `tabs ${className}` : 'tabs'}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={`${id}-${tab.name}`}
          type="button"
          role="tab"
          aria-selected={tab.name === value}
          {...(panelId ? { 'aria-controls': panelId(tab.name) } : {})}
          tabIndex={tab.name === value ? 0 : -1}
          onClick={() => onChange(tab.name)}
          onKeyDown={move}
        >
          {tab.label}
          {tab.count !== undefined && <span className="n">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
