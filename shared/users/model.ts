import type { IsoInstant } from '../dates.ts'
import type { UnitId, UserId } from '../ids.ts'

/** 办公室, 联络员, 领导, 系统管理员. admin sees no business data and excludes every other role. */
export const roles = ['office', 'liaison', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]

/** The person who asks, as rules see them; liaisons always have a unit. */
export interface Actor {
  userId: UserId
  role: Role
  unitId: UnitId | null
}

export interface User {
  id: UserId
  login: string
  name: string
  role: Role
  unitId: UnitId | null
  isActive: boolean
  mustChangePassword: boolean
  lockedUntil: IsoInstant | null
}
