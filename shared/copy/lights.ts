import type { IsoDate } from '../dates.ts'
import type { Light } from '../items/light.ts'
import type { TimedLight } from '../items/light-days.ts'
import type { LightPreset, Thresholds } from '../items/thresholds.ts'
import { days } from './days.ts'

type ShownLight = Exclude<Light, 'none'>
const share = (part: number): string => `${Math.round(part * 100)}%`
const within = (most: number, part: number): string => `剩${most}天以内，且只剩全程的${share(part)}以内`

/** When each light is shown, in words. */
const rule: Record<ShownLight, (at: Thresholds) => string> = {
  green: () => '在办，还不到下面任何一种；等待审核的也是',
  blue: (at) => within(at.blueDays, at.blueShare),
  yellow: (at) =>
    `${within(at.yellowDays, at.yellowShare)}；或本期该填报而没填报；或量化指标落后序时超过${at.lagPoints}个百分点`,
  orange: (at) => `剩${at.orangeDays}天以内，不论全程多长`,
  red: () => '过了到期日',
  deepRed: (at) => `逾期满${at.deepRedWorkingDays}个工作日，逾期后没有填报说明存在问题`,
  paused: () => '挂账期间，不计时',
  grey: () => '已销号，或已终止',
}

/** Words of 设置 › 灯. */
export const lightsCopy = {
  title: '灯的尺度',
  lead: '灯当场计算，不保存。换一档，所有人看到的灯、工作台的轻重、统计和导出立刻按新的算，以前的日子也按新的算。',
  preset: '选一档',
  presets: { usual: '通常', strict: '从严', relaxed: '从宽' } satisfies Record<LightPreset, string>,
  notes: {
    usual: '多数单位合用',
    strict: '早提醒，逾期几天就变严重',
    relaxed: '少打扰，留足办理时间',
  } satisfies Record<LightPreset, string>,
  inUse: '正在用',
  list: '各灯的规则',
  columns: { light: '灯', rule: '什么时候亮', example: '例' },
  rule,
  example: (light: ShownLight, first: Partial<Record<TimedLight, IsoDate>>): string => {
    if (light === 'grey') return '销号那天起'
    if (light === 'paused') return '挂账那天起'
    const on = first[light]
    return on === undefined
      ? '不出现'
      : light === 'green'
        ? `${days.sentence(on)}交办`
        : `${days.sentence(on)}起`
  },
  examples: (issuedOn: IsoDate, dueOn: IsoDate) =>
    `例：一项${days.title(issuedOn)}交办、${days.sentence(dueOn)}到期，其间按期填报、逾期后没有说明的事项。`,
  preview: (preset: string, now: string) => `看到的是“${preset}”的规则，现在用的是“${now}”。`,
  submit: (preset: string) => `改用“${preset}”`,
  done: (preset: string) => `灯已按“${preset}”计算`,
} as const
