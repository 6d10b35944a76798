import { dayOf, type IsoInstant } from '../dates.ts'
import type { PostRole } from '../posts/tenures.ts'
import { days } from './days.ts'

/** Words of a unit's own page: who sits on its posts, and who did. */
export const posts = {
  leader: {
    set: '定分管领导',
    change: '调整分管',
    title: (unit: string) => `${unit}的分管领导`,
    label: '分管领导',
    nobody: '不设',
    noLeaders: '还没有领导账号，请系统管理员先设。',
    submit: '保存',
    done: (unit: string, name: string | null) =>
      name === null ? `${unit}不再设分管领导` : `${unit}由${name}分管`,
  },
  history: '沿革',
  change: {
    made: () => '设立',
    closed: () => '停用',
    opened: () => '恢复使用',
    renamed: (from: string, to: string) => `由“${from}”更名为“${to}”`,
    became: (names: string) => (names === '' ? '停用' : `并入或拆为${names}`),
    leader: (from: string | null, to: string | null) =>
      to === null ? `不再由${from ?? ''}分管` : from === null ? `由${to}分管` : `分管领导由${from}改为${to}`,
    members: (came: string, went: string) =>
      [came && `增加成员${came}`, went && `减少成员${went}`].filter(Boolean).join('，'),
  },
  on: (at: IsoInstant) => days.title(dayOf(at)),
  back: '全部单位',
  edit: '修改',
  facts: '基本情况',
  posts: '岗位',
  columns: { post: '岗位', now: '现任', since: '任职', before: '历任', do: '办理' },
  role: { liaison: '联络员', head: '单位负责人', leader: '分管领导' } satisfies Record<PostRole, string>,
  vacant: '空缺',
  none: '无',
  since: (from: IsoInstant) => `${days.title(dayOf(from))}起`,
  before: (name: string, from: IsoInstant, to: IsoInstant) =>
    `${name}（${days.title(dayOf(from))}至${days.title(dayOf(to))}）`,
  noneBefore: '没有',
  ended: {
    title: '留下的事项',
    stays: (count: number) =>
      `本单位已停用。停用前办结、终止的${count}项仍留在本单位名下，不随合并、拆分划转，统计也照旧。`,
    none: '本单位已停用，名下没有事项：在办事项都已划转。',
    open: (count: number) => `还有${count}项没有办结，须重派。`,
    see: '在台账里看',
  },
  handovers: '交接记录',
  noHandovers: '还没有交接过',
  open: '看清单',
  page: (unit: string) => `看${unit}的岗位和交接`,
  notFound: { title: '没有这个单位', text: '它可能已经并入别的单位，或网址抄错了。' },
} as const
