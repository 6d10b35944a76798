import type { IsoDate } from '../../dates.ts'
import type { Rate, Share } from '../../figures/model.ts'
import { days } from '../days.ts'
import { forecastRule, riskNote } from '../forecast.ts'

const rate = ({ part, whole, percent }: Share): string =>
  percent === null ? `${part}/${whole}` : `${percent.toFixed(1)}%（${part}/${whole}）`

/** 督查通报, 年报段落. */
export const bulletinText = {
  title: (plan: string | null) => `关于${plan === null ? '重点任务' : `《${plan}》`}落实情况的督查通报`,
  addressee: '各有关单位',
  opening: (plan: string | null, since: IsoDate, until: IsoDate) =>
    `为推动${plan === null ? '各项重点任务' : `《${plan}》各项任务`}落地见效，办公室对照台账，对${days.title(since)}至${days.title(until)}的办理情况进行了督查。现将有关情况通报如下。`,
  overall: '一、总体情况',
  counts: (asOf: IsoDate, issued: number, parts: readonly string[]) =>
    `截至${days.title(asOf)}，台账共交办${issued}项，其中${parts.join('，')}。`,
  part: {
    closed: (count: number) => `已销号${count}项`,
    active: (count: number) => `办理中${count}项`,
    reviewing: (count: number) => `送审${count}项`,
    standing: (count: number) => `长期推进${count}项`,
    suspended: (count: number) => `挂账${count}项`,
    waiting: (count: number) => `待签收或待重派${count}项`,
    cancelled: (count: number) => `已终止${count}项`,
  },
  rates: (closed: Rate, dueClosed: Rate, onTime: Rate) =>
    dueClosed.whole === 0
      ? `办结率为${rate(closed)}；目前没有已到期的事项。`
      : `办结率为${rate(closed)}；已到期${dueClosed.whole}项，到期办结率为${rate(dueClosed)}，按期办结率为${rate(onTime)}。`,
  sign: (one: Rate) => `应签收${one.whole}家次，签收及时率为${rate(one)}；`,
  answer: (one: Rate) => `应答复配合${one.whole}家次，配合及时率为${rate(one)}；`,
  firstPass: (one: Rate) => `审核通过${one.whole}项，一次通过率为${rate(one)}；`,
  extended: (once: Rate, twice: Rate) => `延期率为${rate(once)}，二次延期率为${rate(twice)}；`,
  pace: (onPace: Rate, ahead: Rate, behind: Rate) =>
    `未办结的量化事项${onPace.whole}项，达序时${onPace.part}项，其中超序时${ahead.part}项，欠序时${behind.part}项；`,
  original: (one: Share) => `按原时限计，按期办结率为${rate(one)}；`,
  held: (parts: readonly string[]) => `未结事项停留工作日中位数，${parts.join('，')}；`,
  heldBy: (holder: string, count: number, median: number) => `在${holder}的${count}项为${median}个工作日`,
  expected: (total: number, parts: readonly string[]) =>
    `按各单位最近一次填报和申请归类，应办结${total}项中，${parts.join('，')}。`,
  atRisk: (count: number, named: readonly string[]) =>
    `按自己以往的进度推算，有${count}项可能误期${named.length === 0 ? '' : `，最近到期的是：${named.join('；')}`}。`,
  risk: (title: string, unit: string, why: string) => `“${title}”（${unit}），${why}`,
  period: '二、本期办理情况',
  closedHead: '（一）办结销号',
  closedNone: '本期没有新办结的事项。',
  closed: (count: number, list: string, more: number) =>
    `本期新办结${count}项：${list}${more > 0 ? `等` : ''}。`,
  pressedHead: '（二）督办催办',
  pressed: (slips: number, answered: number, late: number, reminders: number) =>
    slips === 0 && reminders === 0
      ? '本期没有发出督办单和催办。'
      : `本期发出督办单${slips}件，已答复${answered}件，逾期未答复${late}件；催办${reminders}次。`,
  problems: '三、存在问题',
  noProblems: '目前没有逾期未结的事项，也没有逾期未答复的督办单。',
  overdue: (count: number, units: number, longest: string, workingDays: number) =>
    `逾期未结${count}项，涉及${units}家牵头单位。逾期时间最长的是${longest}，已逾期${workingDays}个工作日。`,
  ahead: (count: number) => `另有${count}项已进入预警，需抓紧推进。`,
  unexplained: (count: number) => `逾期事项中有${count}项到期后没有说明原因。`,
  lateSlips: (count: number) => `本期督办单有${count}件逾期未答复。`,
  asked: '四、工作要求',
  demands: [
    '各牵头单位要对照附件逐项核对，逾期事项要说明原因、明确完成时间，按要求在台账中填报。',
    '各配合单位要主动对接牵头单位，按约请的时间提供情况，不得推诿。',
    '办公室将按督办程序跟踪办理结果，销号以佐证材料为准。',
  ],
  item: (title: string, unit: string) => `“${title}”（${unit}）`,
  unitsTitle: '各单位办理情况',
  unitColumns: {
    unit: '牵头单位',
    lead: '牵头',
    closed: '已销号',
    reviewing: '送审',
    active: '办理中',
    overdue: '逾期',
    standing: '长期',
    suspended: '挂账',
  },
  overdueTitle: '逾期事项清单',
  overdueColumns: {
    no: '序号',
    item: '事项',
    unit: '牵头单位',
    due: '到期日',
    days: '逾期\n工作日',
    ball: '现由谁办',
  },
  basis: (shared: number) =>
    `办结率=已办结÷应办结（不含草稿、长期推进和已终止）；阶段性办结计入办结；到期含当日，是否按期以申请销号之日为准；不足5项只列项数。签收、配合按家次计，未到期限的不计；延期率以应办结且有到期日的为分母；序时为完成比例与已过时间的比例相比，几个指标看最慢的一个。预判：${forecastRule}${riskNote}。${
      shared > 0 ? `有${shared}项由几家共同牵头，总数计一次，各单位分别计。` : ''
    }`,
  year: {
    title: (year: number, plan: string | null) => `${plan === null ? '' : `《${plan}》`}${year}年度落实情况`,
    head: '一、任务完成情况',
    results: '二、主要工作',
    rest: '三、未完成事项',
    section: (no: string, name: string, all: number, closed: number) =>
      `（${no}）${name}。共${all}项，已销号${closed}项。`,
    noSection: '其他任务',
    said: (title: string, text: string) => `${title}：${text}`,
    done: (title: string) => `${title}已完成。`,
    open: (count: number) => `尚有${count}项未办结，将继续列入台账推进，具体如下。`,
    none: '应办结的事项已全部办结。',
    openTitle: '未办结事项',
    columns: { no: '序号', item: '事项', unit: '牵头单位', due: '到期日', state: '状态' },
  },
} as const
