import { dayOf, type IsoInstant } from '../dates.ts'
import type { PostRole } from '../posts/tenures.ts'
import { days } from './days.ts'

/** Words of a unit's own page: who sits on its posts, and who did. */
export const posts = {
  back: '全部单位',
  edit: '修改',
  facts: '基本情况',
  posts: '岗位',
  columns: { post: '岗位', now: '现任', since: '任职', before: '历任', do: '办理' },
  role: { liaison: '联络员', leader: '分管领导' } satisfies Record<PostRole, string>,
  vacant: '空缺',
  since: (from: IsoInstant) => `${days.title(dayOf(from))}起`,
  before: (name: string, from: IsoInstant, to: IsoInstant) =>
    `${name}（${days.title(dayOf(from))}至${days.title(dayOf(to))}）`,
  noneBefore: '没有',
  handovers: '交接记录',
  noHandovers: '还没有交接过',
  open: '看清单',
  page: (unit: string) => `看${unit}的岗位和交接`,
  notFound: { title: '没有这个单位', text: '它可能已经并入别的单位，或网址抄错了。' },
} as const
