import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/items/model.ts'
import { asksOf, causeOf } from '#shared/meetings/asks.ts'
import { forecastOf } from '#shared/meetings/forecast.ts'
import { anItem, finance, law } from '../../helpers/an-item.ts'
import { report } from './a-meeting.ts'

const extension: Item['extensions'][number] = {
  ...{ unitId: law, reason: '标准未出', from: '2026-09-30', to: '2026-11-30', isLate: false },
  ...{ at: '2026-09-10T01:00:00.000Z', by: 'law-l' as never, decision: null },
}

describe('年底前预计', () => {
  it.each<[string, Partial<Item>, boolean, string]>([
    ['closed', { state: 'closed' }, false, 'done'],
    ['its milestone is reached', { state: 'standing', milestoneOn: '2026-06-30' }, false, 'done'],
    ['nothing was ever reported', {}, false, 'unsaid'],
    ['reported, no problem', { lastReport: report({ progress: '已印发' }) }, false, 'onTime'],
    ['says that there is none', { lastReport: report({ problems: '无' }) }, false, 'onTime'],
    ['says so at length', { lastReport: report({ problems: '暂无问题。' }) }, false, 'onTime'],
    ['denies trouble', { lastReport: report({ progress: '推进顺利，没有困难' }) }, false, 'onTime'],
    ['reported a problem', { lastReport: report({ problems: '两家银行未答复' }) }, false, 'hard'],
    ['words of trouble in progress', { lastReport: report({ progress: '投放放缓' }) }, false, 'hard'],
    ['late and silent', {}, true, 'hard'],
    ['words of changing', { lastReport: report({ next: '建议调整目标' }) }, false, 'adjust'],
    ['asks for another day', { extensions: [extension], lastReport: report({}) }, false, 'adjust'],
    ['suspended', { state: 'suspended' }, false, 'adjust'],
    ['words of failing', { lastReport: report({ problems: '年底前难以完成，建议调整' }) }, true, 'cannot'],
  ])('%s', (_, facts, late, expected) => {
    expect(forecastOf(anItem({ leads: [law], ...facts }), late)).toBe(expected)
  })
})

describe('请会议定', () => {
  it('takes the sentences that ask out of the problems', () => {
    const lastReport = report({
      problems: '操作办法已有二稿。6家银行中2家不同意。请分管领导召集专题协商；专题会未开。',
      next: '需要运行监测处支持数据。下周再报。',
    })
    const item = anItem({ leads: [law], lastReport })
    expect(causeOf(item)).toBe('操作办法已有二稿。6家银行中2家不同意。专题会未开。')
    expect(asksOf(item)).toEqual([
      { kind: 'words', text: '请分管领导召集专题协商' },
      { kind: 'words', text: '需要运行监测处支持数据' },
    ])
  })

  it('takes 请示 for no ask', () => {
    expect(asksOf(anItem({ lastReport: report({ problems: '请示已报省厅。' }) }))).toEqual([])
  })

  it('names requests that wait: another day, and supporting units that have not answered', () => {
    const asks = [
      { unitId: finance, text: '提供台账', answerBy: '2026-09-20', at: '2026-09-01T01:00:00.000Z', by: 'x' },
    ] as Item['asks']
    const item = anItem({ leads: [law], supports: [finance], extensions: [extension], asks })
    expect(asksOf(item)).toEqual([
      { kind: 'extension', to: '2026-11-30', reason: '标准未出' },
      { kind: 'support', unitId: finance, text: '提供台账', answerBy: '2026-09-20' },
    ])
    const contributions = [{ unitId: finance, text: '已送', at: '2026-09-02T01:00:00.000Z', by: 'x' }]
    expect(asksOf({ ...item, contributions: contributions as Item['contributions'] })).toHaveLength(1)
  })
})
