import type { UnitId } from '../ids.ts'
import type { Role } from '../users/model.ts'

/** Whom a message is for: a post, not a person, because people change and posts stay. Unit posts name their unit. */
export type Post = { role: 'office' | 'leader' } | { role: 'liaison' | 'head'; unitId: UnitId }

/** The unit of a post; null where the post stands for the whole house. */
export const unitOfPost = (post: Post): UnitId | null => ('unitId' in post ? post.unitId : null)

export const holdsPost = (actor: { role: Role; unitId: UnitId | null }, post: Post): boolean =>
  actor.role === post.role && (!('unitId' in post) || actor.unitId === post.unitId)
