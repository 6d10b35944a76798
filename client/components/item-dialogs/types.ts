import type { IsoDate } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { ItemCommand, ItemCommandType } from '#shared/items/commands.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'

type Without<Command, Names extends string> = Command extends unknown ? Omit<Command, Names> : never
type Envelope = 'commandId' | 'itemId' | 'version'
type Attach = Extract<ItemCommand, { type: 'attach' }>

/** What a person says: a command without its envelope, and without the id of a new piece of evidence. */
export type Asked = Without<Exclude<ItemCommand, Attach>, Envelope> | Without<Attach, Envelope | 'evidenceId'>

/** A file that the server has stored: what an attach command needs to say of it. */
export interface UploadedFile {
  hash: string
  name: string
  size: number
}
export type UploadFile = (
  file: File,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<UploadedFile>

export interface ItemDialogProps {
  item: Item
  today: IsoDate
  rules: PlanRules
  units: readonly Unit[]
  /** The asker's unit. */
  unitId: UnitId | null
  /** The last try is on its way. */
  isPending: boolean
  /** Why the last try was refused; what was typed stays. */
  error: string | null
  /** What others did since this person opened the item. */
  meanwhile: readonly LoggedEvent[]
  onSubmit: (asked: Asked) => void
  onUpload: UploadFile
  /** A person's sentence for what went wrong with an upload; null when they stopped it themselves. */
  sentenceOf: (error: unknown) => string | null
  onClose: () => void
}

/** Commands that say all they need by their name; every other one asks for words first. */
export const WORDLESS = ['issue', 'receive', 'unchanged'] as const satisfies readonly ItemCommandType[]
export type WordlessType = (typeof WORDLESS)[number]
export type WordedType = Exclude<ItemCommandType, WordlessType>

export function needsWords(type: ItemCommandType): type is WordedType {
  return !WORDLESS.some((one) => one === type)
}
