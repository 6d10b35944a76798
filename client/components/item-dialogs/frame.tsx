import type { ReactNode } from 'react'
import { days } from '#shared/copy/days.ts'
import { describeEvent } from '#shared/copy/describe-event.ts'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, timeOf } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Unit } from '#shared/units/model.ts'
import { Dialog } from '../dialog.tsx'
import { Notice } from '../notice.tsx'
import type { ItemDialogProps, WordedType } from './types.ts'

interface FrameProps
  extends Pick<ItemDialogProps, 'item' | 'units' | 'isPending' | 'error' | 'meanwhile' | 'onClose'> {
  type: WordedType
  onSubmit: () => void
  isDangerous?: boolean
  isBusy?: boolean
  width?: number
  children: ReactNode
}

/** Title, the item, what changed meanwhile, the fields, the verb. */
export function Frame({
  type,
  item,
  units,
  meanwhile,
  error,
  isPending,
  isBusy = false,
  ...rest
}: FrameProps) {
  const verb = copy.command[type]
  const { onClose, onSubmit, isDangerous = false, width = 480, children } = rest
  return (
    <Dialog
      title={words.title(verb, item.ordinal)}
      submit={verb}
      error={meanwhile.length > 0 ? null : error}
      isPending={isPending || isBusy}
      {...{ onClose, onSubmit, isDangerous, width }}
    >
      <p className="ink2">{item.title}</p>
      {meanwhile.length > 0 && <Meanwhile events={meanwhile} units={units} />}
      {children}
    </Dialog>
  )
}

/** What others did since the item was opened: seen before the same words are sent again. */
export function Meanwhile({ events, units }: { events: readonly LoggedEvent[]; units: readonly Unit[] }) {
  const unitName = (id: UnitId) => units.find((unit) => unit.id === id)?.name ?? ''
  return (
    <Notice tone="warn" isUrgent>
      <p>{words.changed}</p>
      <ul>
        {events.map((logged) => (
          <li key={logged.seq}>
            <span className="num">
              {days.table(dayOf(logged.event.at))} {timeOf(logged.event.at)}
            </span>{' '}
            {logged.actorName} <b>{copy.event[logged.event.type]}</b> {describeEvent(logged, unitName)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
