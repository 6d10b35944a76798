import type { Owners } from '../imports/draft.ts'
import type { UncertainRule } from '../imports/uncertain.ts'
import type { PrintedWindow } from '../plan/model.ts'
import { days } from './days.ts'
import { copy } from './zh-cn.ts'

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}……` : text)
const list = (names: readonly string[]): string => names.join('、')

/** Words about values that the paper leaves open, and about where a value stands in it. */
export const uncertainCopy = {
  mark: '待定',
  reason: {
    monthBefore: '“某月前”可以是上月末，也可以是当月末',
    severalWindows: '这一项写了不止一个时限',
    bareList: '几家并列，没有写明谁牵头',
    inherited: '本项没有写责任单位，取自上面的标题',
    inText: '责任单位取自正文的句子，没有单独写明',
  } satisfies Record<UncertainRule, string>,
  about: (what: 'owners' | 'window', reason: string) =>
    `${what === 'owners' ? '责任单位' : '时限'}待定：${reason}`,
  first: (word: string, reason: string) => `${word}：${reason}`,
  window: ({ text, date, kind, period }: PrintedWindow) =>
    `“${short(text ?? '', 14)}”读作${date !== null ? days.title(date) : period ? copy.period[period] : copy.windowKind[kind]}`,
  owners: ({ leads, supports }: Owners) =>
    leads.length === 0
      ? '不是本项的责任单位'
      : `${list(leads)}牵头${supports.length === 0 ? '' : `，${list(supports)}配合`}`,
  keep: (reading: string) => `${reading}（现在的读法）`,
  keepAll: (count: number) => `同一标题下的${count}项都照此`,
  chosen: (reading: string) => `已定：${reading}`,
  from: (heading: string) => (heading === '' ? '承上' : `承上：${heading}`),
  printed: (words: string) => `原文：${words}`,
  mid: '、',
  parts: {
    split: (count: number) => `按分句拆分 ${count}`,
    sentence: (item: string, count: string) => `${item}内含${count}个分句，现为一项`,
    many: (count: number) => `${count}个事项内含一是、二是等分句，现各为一项`,
    one: (count: string) => `拆成${count}项`,
    all: '全部拆分',
    keep: '保持整条',
  },
  keys: {
    turn: '待定的换一种读法（加Shift：就照现在的）',
    parts: '按一是、二是等分句拆分',
  },
} as const
