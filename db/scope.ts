import type { UnitId } from '#shared/ids.ts'

/**
 * What a reader may see: the whole ledger, or the part that a plan opens to a unit. A read made for a user takes it
 * as a parameter; what lies outside is not found.
 */
export type Scope = { kind: 'all' } | { kind: 'unit'; unitId: UnitId }
export const wholeLedger: Scope = { kind: 'all' }
