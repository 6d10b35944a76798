import { dayOf, type IsoDate, type IsoInstant } from '../../dates.ts'
import type { SlipLevel } from '../../items/rounds.ts'
import { days } from '../days.ts'

const levels: Record<SlipLevel, string> = { blue: '蓝色', yellow: '黄色', red: '红色' }

/** 督办通知单, 三色督查单, 催办单, 退办说明. */
export const letterText = {
  notice: {
    title: '督办通知单',
    about: (plan: string, item: string, due: string) =>
      `根据${plan}，${item}由你单位牵头办理，完成时限为${due}。经核对台账，现就该事项办理情况予以督办。`,
    asked: '一、督办要求',
    state: '二、目前情况',
    answer: '三、答复要求',
    answerBy: (day: IsoDate, level: SlipLevel) =>
      `请于${days.title(day)}前书面答复办理情况、未完成原因及下一步措施，明确完成时间和责任人，并同步在台账中填报。${
        level === 'red'
          ? '本单为红色督办，办理结果报领导审阅。'
          : '逾期未答复或者没有实质进展的，将提高督办等级。'
      }`,
    support: (names: string) => `请配合单位${names}按职责做好配合。`,
  },
  state: (state: string, light: string | null) =>
    light === null ? `台账状态为“${state}”。` : `台账状态为“${state}”，灯号为“${light}”。`,
  overdue: (workingDays: number) => `已逾期${workingDays}个工作日。`,
  lastReport: (unit: string, at: IsoInstant, text: string) => `${unit}${days.title(dayOf(at))}填报：${text}`,
  unchanged: '本期无变化。',
  neverReported: '责任单位尚未填报进展。',
  slip: {
    title: (level: SlipLevel) => `${levels[level]}督查单`,
    labels: {
      number: '编号',
      level: '等级',
      item: '督查事项',
      from: '任务来源',
      lead: '牵头单位',
      support: '配合单位',
      due: '完成时限',
      answerBy: '答复时限',
      text: '督查要求',
      state: '目前情况',
      reply: '责任单位\n答复',
      check: '办公室\n核查意见',
      leader: '领导批示',
    },
    level: (level: SlipLevel) => levels[level],
    reply: (unit: string, at: IsoInstant, text: string) => `${unit}（${days.title(dayOf(at))}）：${text}`,
  },
  reminder: {
    title: '催办单',
    text: (plan: string, item: string, due: string) =>
      `根据${plan}，${item}由你单位牵头办理，完成时限为${due}。请抓紧办理，现将有关事项催告如下。`,
    asked: '一、催办内容',
    state: '二、目前情况',
    end: (day: IsoDate | null) =>
      day === null
        ? '请收到本单后抓紧推进，并在本期填报中说明进展。'
        : `请于${days.title(day)}前在台账中填报办理进展；确有困难的，请说明原因和预计完成时间。`,
  },
  decline: {
    title: '退办说明',
    from: (plan: string, item: string, issued: string) =>
      `根据${plan}，${item}于${issued}交办。现将退办及处理情况说明如下。`,
    asked: '一、退办理由',
    reason: (unit: string, at: IsoInstant, reason: string) =>
      `${unit}于${days.title(dayOf(at))}提出退办，理由为：${reason}`,
    outcome: '二、处理结果',
    open: '办公室正在研究，尚未作出处理。',
    insisted: (name: string, at: IsoInstant, reason: string) =>
      `经研究，维持原交办，仍由原单位办理（${name}，${days.title(dayOf(at))}）。${reason}`,
    reassigned: (name: string, at: IsoInstant, leads: string, supports: string, reason: string) =>
      `经研究，改由${leads}牵头${supports === '' ? '' : `、${supports}配合`}办理（${name}，${days.title(dayOf(at))}）。${reason}`,
    cancelled: (name: string, at: IsoInstant, reason: string) =>
      `经研究，该事项终止办理（${name}，${days.title(dayOf(at))}）。${reason}`,
  },
} as const
