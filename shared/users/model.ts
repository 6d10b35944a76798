import type { IsoInstant } from '../dates.ts'
import type { UnitId, UserId } from '../ids.ts'

/** 办公室, 联络员, 单位负责人, 领导, 系统管理员. admin sees no business data and excludes every other role. */
export const roles = ['office', 'liaison', 'head', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]

/** Roles that stand for a unit: they always have one, and see and write for it alone. */
export const isUnitRole = (role: Role): boolean => role === 'liaison' || role === 'head'

/** The person who asks, as rules see them. */
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
