import type { Mark } from '../imports/compare.ts'
import type { Because, ComparedAs } from '../imports/recognise.ts'
import type { RevisedField } from '../plans/revised-fields.ts'

type Marked = Mark | 'gone'

/** Words for a paper beside a plan of the ledger: 修订稿, and plans of two years. */
export const besideCopy = {
  /** What the plan says, in the direction of reading: of two years the later one is new. */
  marks: {
    revision: { kept: '未变', changed: '有改', new: '新增', gone: '消失' },
    lastYear: { kept: '延续', changed: '修改', new: '新增', gone: '消失' },
    nextYear: { kept: '延续', changed: '修改', new: '消失', gone: '新增' },
  } satisfies Record<ComparedAs, Record<Marked, string>>,
  fields: {
    title: '名称',
    text: '内容',
    leads: '牵头',
    supports: '配合',
    window: '时限',
    indicators: '指标',
    headings: '章节',
  } satisfies Record<RevisedField, string>,
  recognised: {
    samePaper: (name: string, day: string) =>
      `这份材料${day}导入过，就是台账里的《${name}》。可以与台账对照，看后来改了什么。`,
    sameNumber: (name: string) => `文号与台账里的《${name}》相同，可能是它的修订稿。`,
    sameTitle: (name: string) => `标题与台账里的《${name}》相同，可能是它的修订稿。`,
    otherYear: (name: string) => `台账里有同类的《${name}》。`,
  } satisfies Record<Because, (name: string, day: string) => string>,
  choices: {
    revision: '作为修订稿对照',
    lastYear: '与上年对照',
    nextYear: '与下年对照',
  } satisfies Record<ComparedAs, string>,
  alone: '另立新方案',
  choose: '与台账对照',
  change: '换一种对照',
  loading: '正在取台账里的事项……',
  with: {
    revision: (name: string) => `修订稿，对照《${name}》`,
    lastYear: (name: string) => `对照上年《${name}》`,
    nextYear: (name: string) => `对照下年《${name}》`,
  } satisfies Record<ComparedAs, (name: string) => string>,
  count: (mark: string, count: number) => `${mark}${count}`,
  bar: '与台账对照的结果',
  only: '只看有变化的',
  folded: (from: number, to: number) =>
    from === to ? `第${from}项没有变化，已收起` : `第${from}至${to}项没有变化，已收起`,
  ledgerRow: (ordinal: number, state: string) => `台账第${ordinal}项，${state}`,
  otherYearRow: {
    lastYear: (ordinal: number, state: string) => `上年第${ordinal}项，${state}`,
    nextYear: (ordinal: number, state: string) => `下年第${ordinal}项，${state}`,
  },
  stays: {
    closed: '已结，不改动',
    leads: '现在的状态不能重派，牵头暂不改',
  },
  kept: '不入账，台账里的照旧',
  removed: '删去：',
  added: '改为：',
  gap: '……',
  pair: '对应',
  pairNone: '不对应，另作新增',
  pairWith: (ordinal: number, title: string) => `第${ordinal}项 ${title}`,
  gone: {
    revision: (count: number) => `消失 ${count}`,
    lastYear: (count: number) => `消失 ${count}`,
    nextYear: (count: number) => `新增 ${count}`,
    text: {
      revision: '修订稿里没有这些事项。确认后它们仍在台账里，办理情况不变；不再办的，请在台账里终止。',
      lastYear: '上年有、本年没有的事项。',
      nextYear: '下年有、本年没有的事项。',
    },
    columns: { no: '序号', title: '事项', leads: '牵头', state: '状态' },
  },
  dialog: {
    title: '这份材料与台账怎样对照？',
    legend: '对照方式',
    revision: '是台账里一份方案的修订稿：确认后改那一份，办理记录都保留',
    otherYear: '与另一年度的方案对照：确认后仍另立新方案',
    alone: '不对照，另立新方案',
    plan: '哪份方案',
    none: '台账里还没有方案。',
    submit: '对照',
  },
  confirm: (changed: number, added: number) => `确认修订 改${changed}项、增${added}项`,
  revise: {
    title: '确认修订',
    intro: (name: string) => `修订写入《${name}》。规则不变，要改请到“设置”。`,
    reason: '修订说明',
    reasonHint: '写进每个有改事项的历史。',
    reasonOf: (title: string, number: string | null) =>
      number === null ? `按修订后的《${title}》调整。` : `按修订后的《${title}》（${number}）调整。`,
    reasonMissing: '请写修订说明。',
    reasonTooLong: (most: number) => `最多${most}字，请删减。`,
    summary: '将要修订',
    kept: (count: number) => `${count}项，不动`,
    changed: (count: number) => `${count}项，已有的签收、填报和佐证都保留`,
    leads: '换牵头',
    leadsOf: (count: number) => `${count}项，换牵头的要重新签收`,
    new: (count: number) => `${count}项，先作草稿，排在台账最后`,
    gone: (count: number) => `${count}项，仍留在台账`,
    closed: '已销号',
    closedOf: (count: number) => `${count}项修订稿有改，不改动`,
    leadsStay: '牵头暂不改',
    leadsStayOf: (count: number) => `${count}项正在审核、长期推进，或牵头是没有成员的单位组`,
    nothing: '修订稿与台账没有不同，没有要写入的内容。',
    submit: '确认修订',
    sending: '正在写入……',
    refused: (ordinal: number, title: string, sentence: string) => `第${ordinal}项“${title}”：${sentence}`,
    meanwhile: '对照以后，台账里有事项被更新，已重新对照。请再看一遍变化，然后确认。',
  },
  done: {
    title: (changed: number, added: number) =>
      changed + added === 0 ? '修订已写入，事项没有变化' : `修订已写入：改${changed}项，新增${added}项`,
    text: (kept: number, gone: number) => `未变${kept}项；消失${gone}项，仍在台账里。`,
    added: (count: number) => `新增 ${count}`,
    changed: (count: number) => `有改 ${count}`,
    left: (count: number) => `没有照改 ${count}`,
    leftText: '已销号、已终止，或者现在的状态不能重派牵头。',
    gone: (count: number) => `消失 ${count}`,
    goneText: '修订稿里没有了，办理情况不变。不再办的，请打开后终止。',
    missing: { title: '没有找到这次修订', text: '地址可能不完整。请到台账里查看。' },
  },
  keys: { only: '只看有变化的（对照时）', next: '下一个有变化的（对照时）' },
} as const
