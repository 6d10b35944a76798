import type { Brought } from '../api/inputs.ts'
import type { BroughtState } from '../items/model.ts'
import type { SheetField } from '../sheets/columns.ts'
import type { BadCell, BadCellCode } from '../sheets/read-row.ts'
import { days } from './days.ts'

const MOST = 24
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

const field = {
  no: '序号',
  group: '章节',
  work: '事项',
  target: '目标、指标',
  lead: '牵头单位',
  support: '配合单位',
  window: '完成时限',
  progress: '进展',
  percent: '完成比例',
  state: '办理状态',
  closedOn: '办结日期',
  issuedOn: '交办日期',
  asOf: '填报日期',
  problems: '存在问题',
  next: '下一步',
  current: '当前值',
  note: '只作原文保留',
} satisfies Record<SheetField, string>

const state = {
  assigned: '未开始，待签收',
  active: '办理中',
  standing: '长期推进',
  closed: '已办结',
  cancelled: '已终止',
} satisfies Record<BroughtState, string>

/** What is wrong with a cell, and what to do about it. */
const bad = {
  noTitle: () => '没有写事项。请填上，或这一行不入账',
  titleTooLong: () => '事项超过5000字。请改短',
  wordsTooLong: () => '超过2000字。请改短',
  unknownState: ({ text }) => `认不出状态“${short(text)}”。请改成未开始、办理中、长期坚持、已办结或已终止`,
  pausedState: ({ text }) => `“${short(text)}”还不能带入。请改成办理中或已终止，或这一行不入账`,
  dayUnreadable: ({ text }) => `“${short(text)}”读不出是哪一天。请写到日，如2026-06-20`,
  dayInFuture: ({ text }) => `${short(text)}在今天之后。请填今天或以前的日期`,
  windowUnreadable: ({ text }) => `“${short(text)}”不是一个时限。请改正，没有时限的清空`,
  closedWithoutDay: () => '已办结但没有办结日期。请填上是哪一天办结的',
  percentOver: ({ text }) => `${short(text)}超过100%。请核对`,
  percentUnreadable: ({ text }) => `“${short(text)}”不是百分比。请写成60%这样的数，或清空`,
  countUnreadable: ({ text }) => `“${short(text)}”读不出数。请只写数字，或清空`,
} satisfies Record<BadCellCode, (cell: BadCell) => string>

/** 导入已有的台账: the step in which its columns are matched and its cells put right. */
export const sheets = {
  title: '对应原台账的列',
  lead: '认出这是一份带进展和状态的台账。请看每一列读作什么、样子对不对；确认之前不保存任何内容。',
  field,
  state,
  sheet: (name: string) => `工作表“${name}”`,
  use: '读入这张工作表',
  head: '表头在',
  headRow: (row: number, text: string) => `第${row}行：${short(text)}`,
  columns: { column: '列', head: '原表头', field: '读作', samples: '内容举例' },
  fieldOf: (column: string, head: string) => `${column}列“${head || '无表头'}”读作`,
  samples: (texts: readonly string[]): string => texts.join(' ／ '),
  recalled: '按上次的对应关系读。',
  forget: '不用上次的',
  noHead: '无表头',
  noSheet: '没有选工作表。请至少读入一张。',
  year: '年度',
  yearHint: '只写月日的日期按这一年算',
  yearWrong: '请填四位年份，如2026',
  doneOn: '没有写办结日期的',
  doneOnHint: '已办结而没有日期的，一律按这一天记；按期与否以它为准',
  badTitle: (count: number) => (count === 0 ? '没有要改的单元格' : `${count}处要先改`),
  badNone: '每一行都读得出来。',
  badMore: (count: number) => `另有${count}处，改好前面的再列出`,
  at: (name: string, address: string) => `工作表“${name}” ${address}`,
  bad: (cell: BadCell) => `${field[cell.field]}：${bad[cell.code](cell)}`,
  mend: '改成',
  mendAt: (name: string, address: string) => `把工作表“${name}” ${address}改成`,
  mendDo: '改',
  leaveOut: '这一行不入账',
  leftOut: (count: number) => `${count}行不入账`,
  leftRow: (name: string, row: number) => `工作表“${name}”第${row}行`,
  takeBack: '恢复',
  counts: '将带入',
  countOf: (count: number) => `${count}项`,
  plain: '只列入台账，由办公室交办',
  go: (count: number) => `读出${count}项，去核对`,
  again: '重新读出会丢掉核对页上已做的修改。',
  mustMend: (count: number) => `先改好${count}处单元格，或把那几行去掉`,
  /** On the rows of the check: what the old ledger said. */
  brought: (brought: Brought): string => {
    const day = brought.closedOn === null ? '' : ` ${days.title(brought.closedOn)}`
    const progress = brought.progress === '' ? '' : `，${short(brought.progress.replaceAll('\n', ' '))}`
    return `原台账：${state[brought.state]}${day}${progress}`
  },
  edit: {
    dayMissing: '请写是哪一天办结的，如2026-06-20。',
    dayInFuture: '办结日期在今天之后。请填今天或以前的日期。',
  },
  notRevised: '与台账中的方案对照修订时，不带入原台账的进展和状态。要带入，请另立方案。',
}
