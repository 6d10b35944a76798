import type { DayMark } from '../calendar/holidays.ts'
import type { OwnDay, OwnYear } from '../calendar/own.ts'
import type { WrittenNotice } from '../calendar/written-notice.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import { days } from './days.ts'

const years = (list: readonly number[]): string => list.map((year) => `${year}年`).join('、')
const dayWord = (on: IsoDate): string => `${days.title(on)}，${days.weekday(on)}`

/** Words of 设置 › 日历, and of every place where a day was counted through a year that is not published. */
export const ownCalendar = {
  unknownYears: (list: readonly number[]): string => `${years(list)}放假安排未公布，工作日只按周末推算。`,
  short: (list: readonly number[]): string => `${years(list)}放假安排未公布，只按周末推算`,
  windows: ({ year, count }: { year: number; count: number }) =>
    `${count}项时限在${year}年，放假安排未公布，是不是休息日只按周末判断。`,
  basis: (list: readonly number[]): string =>
    list.length === 0 ? '' : `；${years(list)}放假安排未公布，只按周末推算`,
  title: (year: number) => `${year}年日历`,
  years: '年份',
  previous: (year: number) => `上一年，${year}年`,
  next: (year: number) => `下一年，${year}年`,
  thisYear: '回到今年',
  published: (own: number) => `按国务院办公厅的放假安排${own === 0 ? '' : `，另有本单位设定${own}天`}`,
  entered: (kept: OwnYear) => `放假安排由${kept.by}录入，${days.title(dayOf(kept.at))}`,
  unknown: (year: number) =>
    `${year}年放假安排未公布，工作日只按周末推算，遇节假日和调休会有出入。通知公布后，请粘贴通知，或逐日设定后标明“已录全”。`,
  unknownReader: (year: number) =>
    `${year}年放假安排未公布，工作日只按周末推算，遇节假日和调休会有出入。通知公布后由办公室录入。`,
  known: '标明已录全',
  knownDone: (year: number) => `${year}年已按录全的放假安排推算`,
  paste: '粘贴放假通知',
  count: (working: number, rest: number) => `全年工作日${working}天，休息${rest}天`,
  legend: {
    label: '图例',
    rest: '放假',
    weekend: '周末',
    work: '调休上班',
    own: '本单位设定',
    today: '今天',
  },
  marks: { off: '休', working: '班' } satisfies Record<DayMark, string>,
  kinds: { off: '放假', working: '上班' } satisfies Record<DayMark, string>,
  month: (month: number) => `${month}月`,
  monthLabel: (year: number, month: number) => `${year}年${month}月`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  /** What a reader hears of a day. */
  day: (on: IsoDate, notes: readonly string[]) => [dayWord(on), ...notes].join('，'),
  notes: { weekend: '周末', off: '放假', working: '调休上班', own: '本单位设定', today: '今天' },
  keys: '方向键移动，回车设定',
  setDay: {
    title: '设定一天',
    from: '日期',
    to: '到',
    toHint: '只设一天的不填。',
    mark: '设为',
    note: '说明',
    noteHint: '例如：地方调休、市庆。可不填。',
    now: (on: IsoDate, works: boolean) => `${dayWord(on)}，现在是${works ? '工作日' : '休息日'}`,
    range: (first: IsoDate, last: IsoDate, count: number) =>
      `${days.sentence(first)}至${days.sentence(last)}，共${count}天`,
    badDay: '没有这一天。请写成2026-12-31，或从日历里选。',
    badRange: '截止的一天要在开始之后，一次最多31天。',
    submit: '设定',
    done: (first: IsoDate, last: IsoDate, mark: DayMark) =>
      `${days.sentence(first)}${first === last ? '' : `至${days.sentence(last)}`}已设为${mark === 'off' ? '休' : '班'}`,
  },
  notice: {
    title: '粘贴放假通知',
    label: '通知全文',
    hint: '把国务院办公厅关于部分节假日安排的通知整篇贴进来，先看读出的日子，再录入。',
    year: '年份',
    nothing: '没有读出放假和上班的日子。请核对年份和贴进来的文字。',
    found: ({ off, working }: WrittenNotice) => `读出放假${off.length}天、周末上班${working.length}天`,
    off: '放假',
    working: '上班',
    list: (list: readonly IsoDate[]) => list.map((on) => days.sentence(on)).join('、'),
    complete: (year: number) => `${year}年已录全，不再提示未公布`,
    badYear: '请填1990至2100之间的四位数字。',
    submit: '录入',
    note: '放假通知',
    done: (year: number) => `${year}年放假安排已录入`,
  },
  own: {
    title: (count: number) => `本单位设定 ${count}`,
    list: '本单位设定列表',
    columns: { day: '日子', mark: '设为', note: '说明', by: '设定的人', at: '时间', do: '操作' },
    day: dayWord,
    year: ({ year }: OwnYear) => `${year}年`,
    yearMark: '已录全',
    at: (kept: { at: string }) => days.title(dayOf(kept.at)),
    byAt: ({ by, at }: OwnDay | OwnYear) => `${by}，${days.title(dayOf(at))}`,
    none: '这一年没有本单位设定的日子。',
    takeBack: '撤回',
    takeBackAll: '全部撤回',
    ask: '撤回本单位的设定？',
    askDay: (day: OwnDay) => `${dayWord(day.on)}恢复为放假安排里的样子。`,
    askYear: ({ year }: OwnYear) => `${year}年重新按未公布提示；已设定的日子不变。`,
    askAll: (year: number, count: number) => `${year}年的${count}项设定都撤回，恢复为放假安排里的样子。`,
    after: '此后退办期限、逾期天数和灯按恢复后的日历算；已写进台账的到期日不变。',
    done: '已撤回',
  },
  effect: '改动马上对所有人生效：退办期限、逾期天数、灯和统计都按它算。已经写进台账的到期日不变。',
} as const
