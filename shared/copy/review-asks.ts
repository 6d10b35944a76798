import { addDays, type IsoDate } from '../dates.ts'
import { days } from './days.ts'

/** Words of 审核 for what is asked about time: 延期, 挂账. */
export const reviewAsks = {
  extension: {
    days: '到期日',
    original: '原到期日',
    current: '现到期日',
    asked: '申请延至',
    answer: '答复延至',
    unmoved: '没有变过',
    moved: (count: number) => `已延期${count}次`,
    later: (count: number) => `再延${count}天`,
    isLate: '到期后提出',
    inTime: '到期前提出',
    reason: '延期理由',
    askedBy: (unit: string, day: IsoDate) => `${unit}${days.sentence(day)}申请`,
    whose: {
      key: '重点事项的延期，由领导答复。',
      second: (nth: number) => `第${nth}次申请延期，已准过，由领导答复。`,
      first: '首次延期，由办公室答复；再延由领导答复。',
    },
    past: '此前各次',
    pastColumns: { asked: '申请', days: '由何日延至何日', answer: '答复', opinion: '意见' },
    span: (from: IsoDate, to: IsoDate) => `${from} → ${to}`,
    grantedTo: (day: IsoDate) => `同意延至${day}`,
    refused: '不同意',
    noOpinion: '未写意见',
    opinion: '答复意见',
    placeholder: '同意可不填；不同意须写明理由',
    missing: '不同意须写明理由，写好后再按“不同意”。',
    badDay: (from: IsoDate, today: IsoDate) =>
      `请填晚于${from}、不早于今天（${today}）的日期，例如${addDays(from > today ? from : today, 30)}。`,
    yes: (day: IsoDate | null) => (day === null ? '同意' : `同意延至${days.table(day)}`),
    no: '不同意',
    then: '同意与否都记入这一项，原到期日和现到期日一直并列。',
    granted: (title: string) => `已同意延期：${title}`,
    turnedDown: (title: string) => `已答复不同意延期：${title}`,
  },
  whatIf: {
    title: (unit: string) => `同意之后，${unit}的数字`,
    today: (day: IsoDate) => `截至${days.sentence(day)}（今天）`,
    dayAfter: (day: IsoDate) => `到${days.sentence(day)}（现到期日次日）`,
    figure: '指标',
    refused: '不同意',
    granted: '同意',
    rate: (percent: number | null, part: number, whole: number) => {
      if (whole === 0) return '没有到期的'
      return percent === null ? `${part}/${whole}` : `${percent.toFixed(1)}%（${part}/${whole}）`
    },
    same: (day: IsoDate) => `截至${days.sentence(day)}（今天）不变：现到期日还没到。`,
    basis: (unit: string, count: number) =>
      `口径：本方案由${unit}牵头的${count}项，按现到期日，到期含当日，其余事项照今天的进展；不足5项只列项数。`,
  },
  suspension: {
    titles: { suspend: '提请挂账', resume: '提请恢复办理' },
    askedBy: (kind: 'suspend' | 'resume', day: IsoDate) =>
      `办公室${days.sentence(day)}${kind === 'suspend' ? '提请挂账' : '提请恢复办理'}`,
    reason: { suspend: '挂账理由', resume: '恢复的理由' },
    facts: '计时',
    reviewOn: '复核日期',
    due: '到期日',
    noDue: '不设到期日',
    paused: '挂账期间停止计时，单独统计，不计逾期',
    since: '挂账自',
    stood: (day: IsoDate, count: number) => `${day}，已${count}天`,
    shifted: (from: IsoDate, to: IsoDate) => `${from} → ${to}，按挂账天数顺延`,
    past: '此前挂账',
    span: (from: IsoDate, to: IsoDate) => `${from} 至 ${to}`,
    opinion: '定夺意见',
    placeholder: '同意可不填；不同意须写明理由',
    missing: '不同意须写明理由，写好后再按“不同意”。',
    yes: { suspend: '同意挂账', resume: '同意恢复' },
    no: '不同意',
    then: {
      suspend: '同意后停止计时，到复核日期提醒办公室再看。',
      resume: '同意后继续办理，原到期日和新到期日并列保留。',
    },
    passedOn: {
      suspend: '已提请领导定夺挂账，定夺以前可以撤回。',
      resume: '已提请领导定夺恢复办理，定夺以前可以撤回。',
    },
    granted: {
      suspend: (title: string) => `已同意挂账：${title}`,
      resume: (title: string) => `已同意恢复办理：${title}`,
    },
    turnedDown: (title: string) => `已答复不同意：${title}`,
  },
} as const
