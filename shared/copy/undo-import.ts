import type { UndoPreview } from '../api/outputs.ts'
import { dayOf, timeOf } from '../dates.ts'
import { days } from './days.ts'
import { copy } from './zh-cn.ts'

type Blocked = NonNullable<UndoPreview['blockedBy']>

export const undoImportCopy = {
  open: '撤销导入',
  title: '撤销这次导入？',
  what: (title: string, count: number) => `“${title}”和它的${count}项会一起移出台账。`,
  kept: '操作记录都保留，截至以前日期的台账仍看得到；同一份材料可以再次导入。',
  unitsGo: (names: readonly string[]) =>
    `只有它用到的${names.length}个新建单位一并移出名录：${names.join('、')}。`,
  unitsStay: (names: readonly string[]) => `别处已在用的新建单位留在名录：${names.join('、')}。`,
  aliases: '已记下的又名留在名录，存下的导入规则也还在。',
  do: (count: number) => `撤销，移出${count}项`,
  close: '知道了',
  blocked: ({ type, title, at, actorName }: Blocked): string => {
    const when = `${days.sentence(dayOf(at))}${timeOf(at)}`
    const what = type === 'planRevised' ? '修订了这份方案' : `对“${title ?? ''}”${copy.event[type]}`
    return `${actorName}已于${when}${what}。导入之后办理过的方案不能整批撤销，请在台账里逐项调整。`
  },
  blockedTitle: '不能整批撤销',
  done: (title: string, count: number) => `已撤销导入“${title}”，移出${count}项`,
}
