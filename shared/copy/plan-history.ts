import { dayOf, type IsoInstant, timeOf } from '../dates.ts'
import { type PlanChange, type PlanFacts, planFields } from '../plans/plan-changes.ts'
import { days } from './days.ts'
import { settings } from './settings.ts'
import { copy } from './zh-cn.ts'

const form = settings.plans.form
const orNone = (value: string | number | null): string =>
  value === null || value === '' ? '不填' : String(value)

/** What each field says, in the words of the form. */
const SAID: { readonly [Field in keyof PlanFacts]: (value: PlanFacts[Field]) => string } = {
  title: orNone,
  shortTitle: orNone,
  docNumber: orNone,
  year: orNone,
  kind: (kind) => copy.planKind[kind],
  visibility: (value) => form[value],
  evidenceRequired: (value) => (value ? '是' : '否'),
  defaultDueOn: orNone,
  declineWithin: String,
  reportEvery: (value) => form[value],
  reportDay: String,
  graceDays: String,
  endorsement: (value) => form.endorsementOf[value],
  confirmation: (value) => form.confirmationOf[value],
}
const NAMES: Readonly<Record<keyof PlanFacts, string>> = {
  title: form.title,
  shortTitle: form.shortTitle,
  docNumber: form.docNumber,
  year: form.year,
  kind: form.kind,
  visibility: form.visibility,
  evidenceRequired: form.evidenceRequired,
  defaultDueOn: form.defaultDueOn,
  declineWithin: form.declineWithin,
  reportEvery: form.reportEvery,
  reportDay: form.reportDay,
  graceDays: '周期事项宽限天数',
  endorsement: form.endorsement,
  confirmation: form.confirmation,
}

/** Words of 改动记录 under the rules of a plan. */
export const planHistory = {
  title: '改动记录',
  none: '导入以后没有改过。',
  when: (at: IsoInstant, by: string) => `${days.title(dayOf(at))} ${timeOf(at)}　${by}`,
  /** Each field that changed, in the order of the form. */
  lines: ({ from, to }: PlanChange): string[] =>
    planFields.flatMap((field) => (field in to ? [lineOf(field, from, to)] : [])),
}

function lineOf(field: keyof PlanFacts, from: Partial<PlanFacts>, to: Partial<PlanFacts>): string {
  const say = SAID[field] as (value: unknown) => string
  return `${NAMES[field]}：${say(from[field])} → ${say(to[field])}`
}
