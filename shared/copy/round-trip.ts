import { dayOf, type IsoDate, type IsoInstant, timeOf } from '../dates.ts'
import { limits } from '../items/limits.ts'
import type { Indicator, Report } from '../items/model.ts'
import type { Problem } from '../round-trip/judge.ts'
import type { MergedCell } from '../round-trip/merge.ts'
import { MOST_FILLED } from '../round-trip/model.ts'
import type { Measure } from '../round-trip/values.ts'
import type { Counts } from '../round-trip/write.ts'
import { days } from './days.ts'
import { periodWord } from './periods.ts'

/** 填报表, as it is printed in the workbook. */
export const fillingSheet = {
  sheet: '填报表',
  yes: '是',
  no: '否',
  title: (unit: string, plan: string | null) => `${unit}填报表${plan === null ? '' : `（${plan}）`}`,
  fileName: (title: string, day: IsoDate) => `${title}-${day}.xlsx`,
  columns: {
    no: '序号',
    title: '事项',
    plan: '来源',
    lead: '牵头单位',
    support: '配合单位',
    window: '完成时限',
    light: '灯',
    state: '状态',
    last: '上次填报',
    progress: '进展（填）',
    problems: '存在问题（填）',
    next: '下一步（填）',
    unchanged: '本期无变化\n（填）',
  },
  indicator: (at: number, of: number) => (of > 1 ? `量化指标${at}` : '量化指标'),
  value: '现值（填）',
  day: '截至日期（填）',
  last: (report: Report) =>
    `${periodWord(report.period)}：${report.unchanged ? '本期无变化' : report.progress}`,
  never: '还没有填报过',
  measure: ({ text, target, unit, current, measuredOn }: Indicator) => {
    const now = current === null ? '还没有报过' : `已报${current}${unit}`
    const on = measuredOn === null ? '' : `，截至${days.title(measuredOn)}`
    return `${text}（目标${target}${unit}，${now}${on}）`
  },
  how: (unit: string, given: IsoInstant) =>
    `${unit}牵头的在办事项，${days.title(dayOf(given))} ${timeOf(given)}导出。白底的格可以填，灰底的不用动；没有变化的，在“本期无变化”选“是”。现值改了请写截至日期，不写按上传当天算。可以排序、筛选、删行，不要动隐藏的行和列。填好后到“工作台—填报表”上传，先看会改什么，确认后才入账。`,
  more: `事项太多，只列前${MOST_FILLED}项，其余请按方案分别下载。`,
  moreIndicators: (most: number) => `一个事项的指标多于${most}个的，其余请在系统里更新。`,
  pick: { title: '本期无变化', text: '只能选“是”，或留空。' },
  words: { title: '字数', text: `最多${limits.note}个字。` },
  number: { title: '现值', text: '请填数字，不带单位。' },
  date: { title: '截至日期', text: '请填今天或以前的日期，如 2026-09-18。' },
  fonts: { song: '宋体', hei: '黑体' },
} as const

const problems = {
  damagedKey: '这一行没有行标，或行标已损坏（多半是自己加的行），对不上台账的事项。请填在原来的行里。',
  twice: '同一事项在表里有两行，不知以哪行为准。请只留一行。',
  notYours: '这一行不是本单位牵头的事项，或不在您的查看范围内。请由牵头单位填报。',
  over: '事项已经销号或终止，不再填报。',
  underReview: '事项正在审签、审核，内容已锁定。请先撤回申请，或等退回以后再填。',
  suspended: '事项已挂账，停止计时，不用填报。',
  notAtWork: '事项还没有签收，或已退办待重派。请先签收再填报。',
  notReceived: '本单位还没有签收这个事项。请先签收再填报。',
  broken: '公式出错，读不出内容。请改成文字或数字。',
  tooLong: `超过${limits.note}个字。请删减。`,
  progressEmpty: '进展被清空了。没有新进展的，请在“本期无变化”选“是”。',
  progressMissing: '只写了存在问题或下一步，没有写进展。请补上进展。',
  notYes: '“本期无变化”只能填“是”，或留空。',
  alsoWords: '同一行又改了进展、存在问题或下一步，不能再算“本期无变化”。文字照收，这一格不收。',
  nothingToRepeat: '这个事项还没有填报过，不能报“本期无变化”。请写进展。',
  noIndicator: '这个事项没有这一个量化指标。',
  indicatorGone: '这个指标已被办公室调整，请重新下载填报表。',
  notANumber: '不是数字。请只填数字，不带单位。',
  tooLarge: '数字太大，请核对单位。',
  valueMissing: '写了日期或清空了现值，但没有数。请填现值。',
  notADay: '不是日期。请写成 2026-09-18 这样。',
  dayInFuture: '日期在今天之后。请填今天或以前的日期。',
  dayTooOld: '日期太早，请核对年份。',
} satisfies Record<Problem, string>

const measured = ({ value, on }: Measure, unit: string): string =>
  value === null ? '' : `${value}${unit}${on === null ? '' : `（截至${days.title(on)}）`}`

export const roundTrip = {
  page: {
    title: '填报表',
    lead: '下载本单位的填报表，用 WPS 或 Excel 填好，再上传。先逐格看会改什么、哪里冲突、哪些不收，确认后才入账。',
    officeLead: '选一个单位，下载它的填报表发给联络员；收回来的表在这里上传，逐格看过再入账。',
    unit: '单位',
    unitHint: '下载哪个单位的；上传时按表里记的单位办。',
    unitMissing: '请先选单位。',
    download: '下载填报表',
    downloading: '正在生成填报表…',
    count: (count: number) => `${count}项在办`,
    upload: '上传填报表',
    choose: '选择文件',
    drop: '把填好的表拖到这里，或',
    dropNow: '松开就上传',
    several: '一次只能上传一份表。',
    formats: 'xlsx、xls、et、ods，10 MB 以内',
    tooLarge: '文件超过 10 MB，不像填报表。请核对是否选错文件。',
    sending: (name: string, percent: number) => `正在上传“${name}”，${percent}%`,
    reading: (name: string) => `正在读“${name}”…`,
    cancel: '停止',
    stopped: (name: string) => `已停止，没有读“${name}”。`,
    emptyTitle: '现在没有可填报的事项',
    emptyText: '有了交办给本单位、还没办结的事项，这里可以下载填报表。',
    emptyOffice: '还没有交办给单位、正在办理的事项。',
    back: '回工作台',
    acts: '近来入账的填报表',
    actsColumns: { what: '填报表', count: '事项', by: '谁上传的', at: '时间', do: '操作' },
    actLine: (unit: string, name: string, cells: number) => `${unit}，${cells}处（${name}）`,
    undo: '撤销',
    items: (count: number) => `${count}项`,
    goOn: '接着看',
    kept: (name: string) => `“${name}”还没有确认入账。`,
    noActs: '还没有上传入账过。',
  },
  merge: {
    title: (unit: string) => `${unit}填报表：看过再入账`,
    file: (name: string, given: IsoInstant) => `${name}，${days.title(dayOf(given))} ${timeOf(given)}导出`,
    counts: ({ read, changed, conflict, refused, untouched }: Counts) =>
      `读了${read}处：改${changed}处，冲突${conflict}处，不收${refused}处，没动${untouched}处`,
    countsHint: '一个指标的现值和截至日期算一处。没动的，有的是表里没改，有的是台账已经是这样。',
    conflicts: (count: number) => `冲突${count}处：导出以后台账也改过，请逐处选`,
    changes: (count: number) => `会改${count}处`,
    refused: (count: number) => `不收${count}处`,
    columns: {
      row: '行',
      item: '事项',
      field: '栏目',
      cell: '单元格',
      before: '台账现在',
      after: '表格里',
      what: '改动',
      why: '为什么不收',
      said: '表格里写的',
    },
    row: (number: number) => `第${number}行`,
    item: (ordinal: number, title: string) => `${ordinal}. ${title}`,
    unknownItem: '对不上的行',
    sheet: '用表格的',
    ledger: '用台账的',
    keys: { move: '上一处、下一处冲突', sheet: '用表格的', ledger: '用台账的' },
    group: (number: number, field: string) => `第${number}行${field}用哪个`,
    restSheet: (count: number) => `没选的${count}处都用表格的`,
    restLedger: (count: number) => `没选的${count}处都用台账的`,
    empty: '（空）',
    removed: '删去',
    added: '加上',
    gap: '…',
    reportedMeanwhile: '期间已另外填报',
    onBehalf: (unit: string) => `由办公室代${unit}入账，历史里记办公室的名字。`,
    confirm: (items: number, cells: number) => `确认入账：${items}项、${cells}处`,
    pending: '正在入账…',
    open: (count: number) => `还有${count}处冲突没有选。`,
    note: '一次写入，要么全部写好，要么一处不写；之后没有再办理过的，可以整批撤销。',
    tooMany: `一次最多写入${MOST_FILLED}项。请分几份上传。`,
    nothingTitle: '没有要入账的改动',
    nothingSame: '表里没有改动，或台账里已经是这样。',
    nothingRefused: '表里的改动都不能收，原因见下面。改好以后可以再传一次。',
    nothingChosen: '冲突都选了用台账的，没有要写的。',
    moved: '刚才有事项被别人更新，合并结果已按最新的台账重算。请再看一遍后确认。',
    rowRefused: (title: string, why: string) => `“${title}”没有写成，整份都没有写：${why}`,
    discard: '放弃这份表',
    another: '换一份表',
    and: '、',
    said: (texts: readonly string[]) =>
      texts.map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)).join('；'),
    more: (count: number) => `再显示${count}处`,
    done: (items: number, cells: number) => `已入账${items}项、${cells}处，可在下面撤销`,
    notKept: '浏览器不让保存，刷新页面后要重新上传。',
  },
  fields: {
    progress: '进展',
    problems: '存在问题',
    next: '下一步',
    unchanged: '本期无变化',
    unknown: '—',
  },
  fieldOf: (cell: MergedCell): string =>
    cell.field === 'measure' ? cell.indicator.text : roundTrip.fields[cell.field],
  /** `填报表!I7` */
  address: (sheet: string, address: string) => `${sheet}!${address}`,
  sides: (cell: MergedCell): { sheet: string; ledger: string } => {
    switch (cell.field) {
      case 'measure': {
        const { unit } = cell.indicator
        return { sheet: measured(cell.said, unit), ledger: measured(cell.ledger, unit) }
      }
      case 'unchanged':
        return {
          sheet: roundTrip.fields.unchanged,
          ledger: cell.ledger === null ? '' : `${roundTrip.merge.reportedMeanwhile}：${cell.ledger}`,
        }
      case 'unknown':
        return { sheet: cell.sheet, ledger: '' }
      case 'progress':
      case 'problems':
      case 'next':
        return { sheet: cell.sheet, ledger: cell.ledger }
    }
  },
  problems,
}
