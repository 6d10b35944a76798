import type { Actor } from '#shared/users/model.ts'

/**
 * For whom something is read: queries narrow it to the rows that `mayRead` of the rules allows, and what lies outside
 * is not found.
 */
export type Scope = Pick<Actor, 'role' | 'unitId'>
