import { dayOf, type IsoDate, type IsoInstant } from '../../dates.ts'
import type { PaperKind } from '../../papers/kinds.ts'
import { days } from '../days.ts'

/** 编号 of each kind before its year: 督查通报〔2026〕3号. */
const serial: Record<PaperKind, string> = {
  bulletin: '督查通报',
  slipNotice: '督办通知',
  slipForm: '督查单',
  reminder: '催办',
  closingForm: '销号',
  extensionForm: '延期',
  declineNote: '退办说明',
  yearReport: '年报',
  sealed: '卷宗',
  breakdown: '任务分解',
  threeLists: '三清单',
  unitSheets: '单位清单',
  template: '表样',
}

/** Words that several papers share. */
export const paperText = {
  number: (kind: PaperKind, year: number, no: number) => `${serial[kind]}〔${year}〕${no}号`,
  /** Before it is made nobody knows the number. */
  noNumber: (kind: PaperKind, year: number) => `${serial[kind]}〔${year}〕　号`,
  office: (bureau: string) => `${bureau}办公室`,
  units: (names: readonly string[]) => names.join('、'),
  day: (day: IsoDate | null) => (day === null ? '—' : days.title(day)),
  at: (at: IsoInstant) => days.title(dayOf(at)),
  none: '无',
  blank: '',
  snapshot: (asOf: IsoDate, seq: number) => `数据截至${days.title(asOf)}，据台账日志第1至${seq}条。`,
  basisLine: (text: string) => `口径：${text}`,
  item: (ordinal: number, title: string) => `第${ordinal}项“${title}”`,
  plan: (title: string, docNumber: string | null) =>
    docNumber === null ? `《${title}》` : `《${title}》（${docNumber}）`,
  signed: (name: string, at: IsoInstant, opinion: string) =>
    `${opinion === '' ? '同意。' : opinion}\n${name}　${days.title(dayOf(at))}`,
  toSign: '签字：　　　　　　年　　月　　日',
} as const
