import { IconPlugConnectedX } from '@tabler/icons-react'
import { components } from '#shared/copy/components.ts'
import { Icon } from './icon.tsx'

/** Says that what is shown may have grown old. */
export function OfflineBar({ isOnline }: { isOnline: boolean }) {
  return (
    <output className="note warn offline noprint">
      <Icon of={IconPlugConnectedX} />
      <span>{isOnline ? components.reconnecting : components.offline}</span>
    </output>
  )
}
