import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/items/model.ts'
import { asksOf, causeOf } from '#shared/meetings/asks.ts'
import { anItem, finance, law } from '../../helpers/an-item.ts'
import { report } from './a-meeting.ts'

const extension: Item['extensions'][number] = {
  ...{ unitId: law, reason: '标准未出', from: '2026-09-30', to: '2026-11-30', isLate: false },
  ...{ at: '2026-09-10T01:00:00.000Z', by: 'law-l' as never, decision: null },
}

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
