import { describe, expect, it } from 'vitest'
import { reasonText } from '#shared/copy/forecast.ts'
import { expectedOf } from '#shared/items/forecast.ts'
import type { Item } from '#shared/items/model.ts'
import { anItem, law } from '../../helpers/an-item.ts'
import { report } from '../meetings/a-meeting.ts'

const extension: Item['extensions'][number] = {
  ...{ unitId: law, reason: '标准未出', from: '2026-09-30', to: '2026-11-30', isLate: false },
  ...{ at: '2026-09-10T01:00:00.000Z', by: 'law-l' as never, decision: null },
}
const asked: Item['suspensionAsk'] = {
  ...{ kind: 'suspend', reason: '上级调整', reviewOn: null },
  ...{ at: '2026-09-10T01:00:00.000Z', by: 'office' as never },
}
const said = (words: Parameters<typeof report>[0]) => ({ lastReport: report(words) })

describe('预判', () => {
  it.each<[string, Partial<Item>, boolean, string, string]>([
    ['closed', { state: 'closed' }, false, 'done', '已销号。'],
    [
      'its milestone is reached',
      { state: 'standing', milestoneOn: '2026-06-30' },
      ...([false, 'done', '阶段性节点已完成。'] as const),
    ],
    ['nothing was ever reported', {}, false, 'unsaid', '单位还没有填报过。'],
    ['reported, no problem', said({ progress: '已印发' }), false, 'onTime', '没有写困难'],
    ['says that there is none', said({ problems: '无' }), false, 'onTime', '没有写困难'],
    ['says so at length', said({ problems: '暂无问题。' }), false, 'onTime', '没有写困难'],
    ['denies trouble', said({ progress: '推进顺利，没有困难' }), false, 'onTime', '没有写困难'],
    ['reported a problem', said({ problems: '两家银行未答复' }), false, 'hard', '写了存在问题'],
    ['words of trouble in progress', said({ progress: '投放放缓' }), false, 'hard', '“进展”里写有“放缓”'],
    ['late and silent', {}, true, 'hard', '已逾期。'],
    ['late, and said to be on course', said({ progress: '已印发' }), true, 'hard', '已逾期。'],
    ['words of changing', said({ next: '建议调整目标' }), false, 'adjust', '“下一步”里写有“建议调整”'],
    [
      'words of changing beside a problem',
      said({ problems: '标准未出，拟延期' }),
      ...([false, 'adjust', '“存在问题”里写有“拟延期”'] as const),
    ],
    [
      'asks for another day',
      { extensions: [extension], ...said({}) },
      ...([false, 'adjust', '单位申请延至11月30日'] as const),
    ],
    ['asks for another day and is late', { extensions: [extension] }, true, 'adjust', '单位申请延至'],
    ['suspended', { state: 'suspended' }, false, 'adjust', '已挂账。'],
    ['a suspension is asked for', { suspensionAsk: asked }, false, 'adjust', '已提请挂账。'],
    ['resuming is asked for', { suspensionAsk: { ...asked, kind: 'resume' } }, false, 'unsaid', '还没有填报'],
    ['declined', { state: 'declined' }, false, 'adjust', '单位退办'],
    [
      'words of failing',
      said({ problems: '年底前难以完成，建议调整' }),
      ...([true, 'cannot', '写有“难以完成”'] as const),
    ],
    [
      'asked to be closed after it was in trouble',
      { state: 'reviewing', ...said({ problems: '两家银行未答复' }) },
      ...([false, 'onTime', '已申请销号'] as const),
    ],
    ['asked to be closed too late', { state: 'reviewing' }, true, 'hard', '已逾期。'],
  ])('%s', (_, facts, late, expected, why) => {
    const found = expectedOf(anItem({ leads: [law], ...facts }), late)
    expect(found.forecast).toBe(expected)
    expect(reasonText(found)).toContain(why)
  })
})
