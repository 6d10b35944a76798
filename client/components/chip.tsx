import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Light as LightName } from '#shared/items/light.ts'
import { Icon } from './icon.tsx'
import { LightMark, lightClass } from './light.tsx'

interface ChipProps {
  children: ReactNode
  isOn?: boolean
  count?: number
  light?: LightName
  /** Shows a cross: pressing it takes the filter away. */
  isRemovable?: boolean
  onPress: () => void
}

/** A filter that can be on; or one that is on and can be taken away. */
export function Chip({ children, isOn, count, light, isRemovable = false, onPress }: ChipProps) {
  return (
    <button
      type="button"
      className={isRemovable ? 'chip on' : 'chip'}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      onClick={onPress}
    >
      {light && (
        <svg viewBox="0 0 12 12" className={lightClass[light]} aria-hidden="true">
          <LightMark light={light} />
        </svg>
      )}
      {children}
      {count !== undefined && <span className="c">{count}</span>}
      {isRemovable && <Icon of={IconX} size={12} />}
    </button>
  )
}
