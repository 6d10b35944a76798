import { dayOf, type IsoDate, type IsoInstant, timeOf } from '../dates.ts'
import type {
  AccountEnd,
  DeskFact,
  HandoverEntry,
  HandoverState,
  HandoverSummary,
} from '../handovers/model.ts'
import type { HandoverDuty } from '../handovers/waiting.ts'
import { days } from './days.ts'

const when = (at: IsoInstant): string => `${days.sentence(dayOf(at))}${timeOf(at)}`

/** What an item waited for when the list was made; a duty that is not told here waits for nobody's hand. */
const duties: Readonly<Record<string, string>> = {
  answer: '催办未答复',
  mend: '退回待补',
  receive: '待签收',
  requestClosing: '可申请销号',
  report: '本期未报',
  contribute: '配合情况未填',
  answerSlip: '督办单未答复',
  answerWords: '批示未答复',
  endorse: '待审签',
}
/** What hangs on it besides. */
const open = {
  slip: '督办单未答复',
  words: '批示未答复',
  ask: '约请配合未报',
  returned: '退回待补',
  closing: '销号申请在审',
  extension: '延期申请待答复',
  support: '约请的配合单位未报',
} satisfies Record<DeskFact, string>
/** Which of these a duty has said already. */
const SAID: Readonly<Record<string, DeskFact>> = {
  answerSlip: 'slip',
  answerWords: 'words',
  contribute: 'ask',
  mend: 'returned',
  endorse: 'closing',
}

/** Words of 交接: the change of a liaison, the list, and what waits in it. */
export const handoverCopy = {
  title: (unit: string) => `${unit}联络员交接`,
  list: '交接清单',
  back: (unit: string) => `返回${unit}`,
  between: (from: string | null, to: string) => (from === null ? `${to}接任` : `${from}交给${to}`),
  opened: (at: IsoInstant) => `${days.title(dayOf(at))}开始`,
  progress: (confirmed: number, count: number) => `已确认${confirmed}/${count}项`,
  left: (count: number) => `还有${count}项待确认`,
  unanswered: (count: number) => `${count}项有疑问待答复`,
  state: {
    filed: '已报备',
    open: '交接中',
    complete: '已交清',
    dropped: '不再办理',
  } satisfies Record<HandoverState, string>,
  complete: (at: IsoInstant) => `全部确认，${when(at)}交清。`,
  closed: '原联络员的账号已随之停用。',
  dropped: (reason: string | null) =>
    reason ? `不再办理：${reason}` : '接任人又换了，没有确认完的事项已转入新的交接清单。',
  nothing: '本单位没有在办事项，交接当即办结。',
  hint: '逐项看清再确认；不清楚的提疑问，由原联络员或办公室答复后再确认。',
  watch: '接任人逐项确认，疑问由原联络员或办公室答复。',
  columns: { no: '序号', title: '事项', part: '本单位', desk: '移交时', now: '现在', done: '交接' },
  part: { lead: '牵头', support: '配合' } satisfies Record<HandoverEntry['part'], string>,
  desk: ({ duty, by, open: facts = [] }: Pick<HandoverEntry, 'duty' | 'by' | 'open'>): string => {
    const word = duty === null ? undefined : duties[duty]
    const first = word === undefined ? [] : [by === null ? word : `${word}，${days.sentence(by)}前`]
    const said = duty === null ? undefined : SAID[duty]
    const all = [...first, ...facts.filter((fact) => fact !== said).map((fact) => open[fact])]
    return all.length === 0 ? '无待办' : all.join('；')
  },
  gone: '已不在本单位',
  confirmed: (at: IsoInstant) => `${when(at)}已确认`,
  waiting: '待确认',
  question: (text: string) => `疑问：${text}`,
  answer: (name: string, text: string) => `${name}答复：${text}`,
  do: { confirm: '确认', question: '有疑问', answer: '答复', drop: '不再交接' },
  keys: { move: '上下项', confirm: '确认当前项', question: '提疑问' },
  ask: {
    question: { title: (title: string) => `对“${title}”有疑问`, label: '疑问', submit: '提出疑问' },
    answer: { title: (title: string) => `答复“${title}”的疑问`, label: '答复', submit: '答复' },
    drop: { title: '不再办理这次交接？', label: '原因', submit: '不再交接' },
  },
  done: {
    confirm: (title: string) => `已确认：${title}`,
    question: (title: string) => `已提疑问：${title}`,
    answer: (title: string) => `已答复：${title}`,
    drop: '这次交接不再办理',
    complete: '全部确认，交接办完了',
  },
  /** On a 工作台, before the items. */
  bench: {
    label: '交接',
    title: (duty: HandoverDuty, unit: string): string =>
      ({ takeOver: `接手${unit}联络员`, answer: `${unit}交接有疑问`, arrange: `${unit}报备更换联络员` })[
        duty
      ],
    facts: (duty: HandoverDuty, handover: HandoverSummary): string[] => {
      const { from, to, count, confirmed, unanswered, filing } = handover
      if (duty === 'arrange')
        return filing === null
          ? []
          : [
              `${from?.name ?? ''}拟交给${filing.successor}`,
              `${days.sentence(filing.on)}起`,
              ...(filing.note === '' ? [] : [filing.note]),
            ]
      const people = handoverCopy.between(from?.name ?? null, to?.name ?? '')
      if (duty === 'answer') return [people, `${unanswered}项等答复`]
      return [
        people,
        `清单${count}项，已确认${confirmed}项`,
        ...(unanswered > 0 ? [`${unanswered}项等答复`] : []),
      ]
    },
    do: { takeOver: '去逐项确认', answer: '去答复', arrange: '去办理' } satisfies Record<
      HandoverDuty,
      string
    >,
    light: { takeOver: '待接手', answer: '待答复', arrange: '待办理' } satisfies Record<HandoverDuty, string>,
  },
  change: {
    open: '更换联络员',
    fill: '设联络员',
    title: (unit: string) => `更换${unit}联络员`,
    from: '原联络员',
    nobody: '岗位空缺，或不替换任何人',
    to: '接任人',
    kinds: { new: '新建账号', known: '选已有联络员' },
    filed: (successor: string, on: IsoDate, note: string) =>
      `单位报备：由${successor}接任，${days.sentence(on)}起。${note}`,
    name: '姓名',
    login: '账号',
    loginHint: '2至40个字母、数字、点、横线。',
    badLogin: '账号用2至40个字母、数字、点、横线。',
    password: '首次密码',
    person: '联络员',
    choose: '请选择',
    elsewhere: (name: string, unit: string) => `${name}（现为${unit}联络员，改到本单位）`,
    here: (name: string) => `${name}（本单位联络员）`,
    former: (name: string, unit: string) => `${name}（曾任${unit}联络员，账号恢复使用）`,
    accountEnd: '原联络员的账号',
    ends: {
      atEnd: '交清后停用，其间可以答疑',
      now: '立即停用，疑问由办公室答复',
      stays: '保留，仍是本单位联络员',
    } satisfies Record<AccountEnd, string>,
    effect: '接任人登录后，工作台第一件就是交接清单：本单位全部在办事项，逐项确认。',
    nameMissing: '请填姓名。',
    personMissing: '请选接任人。',
    submit: '更换，生成清单',
    done: (name: string, count: number) => `已由${name}接任，交接清单${count}项`,
  },
  file: {
    open: '报备更换',
    title: '向办公室报备更换联络员',
    successor: '拟接任人',
    on: '从哪天起',
    note: '说明',
    noteHint: '联系方式、原因等，可不填。',
    missing: '请填拟接任人。',
    noDay: '请填日期，例如 2026-10-08。',
    submit: '报备',
    done: '已报备，等办公室办理',
    pending: (successor: string, on: IsoDate) =>
      `已报备：由${successor}接任，${days.sentence(on)}起，等办公室办理`,
    withdraw: '撤回报备',
  },
} as const
