import type { CommandId, IndicatorId, ItemId, PlanId } from '#shared/ids.ts'
import { usualRules } from '#shared/plans/model.ts'
import { addUnits, newId, signedIn } from './api.ts'
import type { App } from './app.ts'

/** A plan of so many items, by the office. */
export async function addManyItems(app: App, count: number): Promise<void> {
  const units = await addUnits(app, ['政策法规处', '融资促进处', '企业服务处'])
  const unit = (at: number) => units[at % units.length] ?? units[0]
  const items = Array.from({ length: count }, (_, at) => ({
    id: newId<ItemId>(),
    no: `${at + 1}.`,
    path: [String(1 + (at % 40)), String(at + 1)],
    headings: [`第${1 + (at % 40)}部分重点任务`],
    title: `第${at + 1}项：推动惠企政策直达快享并跟踪落实情况`,
    text: '明确责任分工，按月调度。',
    source: '明确责任分工，按月调度。',
    isKey: at % 7 === 0,
    leads: [unit(at)].flatMap((one) => (one ? [one] : [])),
    supports: [],
    window: {
      kind: 'date' as const,
      text: '年底前',
      dueOn: `2026-${String(1 + (at % 12)).padStart(2, '0')}-20`,
    },
    indicators: [
      {
        id: newId<IndicatorId>(),
        text: '',
        op: '>=' as const,
        target: 24,
        unit: '场',
        current: null,
        measuredOn: null,
      },
    ],
  }))
  const title = `${count}项的工作要点`
  const api = await signedIn(app, 'office')
  await api.plans.import.mutate({
    commandId: newId<CommandId>(),
    id: newId<PlanId>(),
    title,
    shortTitle: '',
    docNumber: null,
    year: 2026,
    kind: 'plan',
    rules: usualRules,
    sourceText: title,
    newUnits: [],
    newAliases: [],
    items,
  })
}
