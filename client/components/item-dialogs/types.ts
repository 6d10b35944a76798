import type { ItemCommand } from '#shared/items/commands.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'

type Without<Command, Names extends string> = Command extends unknown ? Omit<Command, Names> : never
/** What a person says: a command without its envelope, which whoever sends it puts around it. */
export type Asked = Without<ItemCommand, 'commandId' | 'itemId' | 'version' | 'evidenceId'> &
  Partial<Pick<Extract<ItemCommand, { type: 'detach' }>, never>>

/** Said by the detach and measure dialogs, where the evidence is one that is there already. */
export type AskedOf<Type extends ItemCommand['type']> = Without<
  Extract<ItemCommand, { type: Type }>,
  'commandId' | 'itemId' | 'version'
>

/** What became of the last try; the dialog stays open with what was typed until one is taken. */
export interface Outcome {
  isPending: boolean
  error: string | null
  meanwhile: readonly LoggedEvent[]
}

export interface ItemDialogProps extends Outcome {
  item: Item
  today: string
  rules: PlanRules
  units: readonly Unit[]
  onSubmit: (asked: AnyAsked) => void
  onUpload: UploadFile
  onClose: () => void
}
