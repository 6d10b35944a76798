declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Ids are opaque; the brand keeps a unit's id from being used as an item's. */
export type PlanId = Branded<'plan'>
export type ItemId = Branded<'item'>
export type UnitId = Branded<'unit'>
export type UserId = Branded<'user'>
export type CommandId = Branded<'command'>
export type IndicatorId = Branded<'indicator'>
export type MilestoneId = Branded<'milestone'>
export type EvidenceId = Branded<'evidence'>
export type ReorganisationId = Branded<'reorganisation'>
export type HandoverId = Branded<'handover'>
export type MeetingId = Branded<'meeting'>
/** SHA-256 of a file's content, 64 hexadecimal digits. */
export type FileHash = Branded<'file'>
