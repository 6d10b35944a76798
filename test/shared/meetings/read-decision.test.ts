import { expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { UnitId } from '#shared/ids.ts'
import { readDecision } from '#shared/meetings/read-decision.ts'
import { toItem } from '#shared/meetings/to-items.ts'
import { finance, industry, law, units } from '../../helpers/an-item.ts'

const read = (text: string, pageUnit: UnitId | null = null) => {
  const { unitId, unitBy, window } = readDecision(text, { on: '2026-09-18', units, calendar, pageUnit })
  const when = window === null ? null : window.kind === 'date' ? window.dueOn : window.period
  return [unitId, unitBy, when]
}

it.each([
  ['操作办法9月30日前印发，融资促进处牵头', null, [finance, 'words', '2026-09-30']],
  ['融资促进处9月25日前召集2家银行专题协商', null, [finance, 'words', '2026-09-25']],
  ['操作办法国庆节前印发', finance, [finance, 'page', '2026-09-30']],
  ['请企业服务处每月通报各县投放情况', finance, [industry, 'words', 'month']],
  ['政策法规处年底前完成清理', null, [law, 'words', '2026-12-31']],
  ['融资促进处会后7日内报方案', null, [finance, 'words', '2026-09-25']],
  ['会后5个工作日内由政策法规处答复', null, [law, 'words', '2026-09-24']],
  ['尽快研究', null, [null, null, null]],
  ['长期坚持', law, [law, 'page', null]],
] as const)('%s', (text, pageUnit, expected) => {
  expect(read(text, pageUnit)).toEqual(expected)
})

it('takes no group and no unit that is no longer there', () => {
  const gone = units.map((unit) => (unit.id === finance ? { ...unit, isActive: false } : unit))
  const ground = { on: '2026-09-18', units: gone, calendar, pageUnit: null }
  expect(readDecision('各处室、融资促进处9月底前自查', ground).unitId).toBeNull()
})

it('makes an item of it: the first sentence is the title, all words stay behind it', () => {
  const decision = {
    ...{ id: 'd1' as never, text: '召集银行协商。定下比例。', unitId: law, page: 'overall' },
    ...{
      version: 1,
      ordinal: null,
      window: { kind: 'recurring' as const, text: '每月', period: 'month' as const },
    },
  }
  expect(toItem(decision, { name: '9月调度会' }, 5)).toMatchObject({
    ...{ title: '召集银行协商', text: '召集银行协商。定下比例。', leads: [law], headings: ['9月调度会'] },
    window: { kind: 'recurring', graceDays: 5 },
  })
  expect(toItem({ ...decision, unitId: null }, { name: '' }, 5)).toEqual({ refusal: 'decisionWithoutUnit' })
  expect(toItem({ ...decision, window: null }, { name: '' }, 5)).toEqual({ refusal: 'decisionWithoutDay' })
})
