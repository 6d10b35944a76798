import type { UnitId, UserId } from '../ids.ts'

/** 单位, or a 单位组: a collective name (各处室) that stands for its members. */
export interface Unit {
  id: UnitId
  kind: 'unit' | 'group'
  name: string
  shortName: string
  aliases: string[]
  /** Members of a group; empty for a unit. */
  members: UnitId[]
  /** Position in every list of units. */
  ordinal: number
  isActive: boolean
  /** 分管领导: at most one at a time. */
  leaderId?: UserId
  /** Units that took its place when it was merged or split: its names lead to them. */
  becameIds?: UnitId[]
}
