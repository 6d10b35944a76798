import { describe, expect, it } from 'vitest'
import { countFigures } from '#shared/figures/count.ts'
import type { RateName } from '#shared/figures/model.ts'
import type { Item } from '#shared/items/model.ts'
import { type Step, tell } from '../../helpers/a-story.ts'
import { industry, law, lightGround } from '../../helpers/an-item.ts'

const plain = { milestoneCounts: false }
const of = (name: RateName, item: Item, today: string) => {
  const ground = { ...lightGround(today), rules: new Map(), units: [] }
  const found = countFigures([item], today, plain, ground).rates.find((rate) => rate.name === name)
  return `${found?.part}/${found?.whole}`
}

describe('签收', () => {
  // Three working days from a Thursday: Friday, Monday, Tuesday.
  const issued: Step = ['2026-03-05', 'office', 'issue']
  it.each<[string, Step[], string, string]>([
    ['waits while its day has not passed', [issued], '2026-03-10', '0/0'],
    ['is late once it has', [issued], '2026-03-11', '0/1'],
    ['counts at once when it is done', [issued, ['2026-03-06', 'lead', 'receive']], '2026-03-06', '1/1'],
    ['is in time on the last day', [issued, ['2026-03-10', 'lead', 'receive']], '2026-06-01', '1/1'],
    ['is late for ever after it', [issued, ['2026-03-11', 'lead', 'receive']], '2026-06-01', '0/1'],
    ['is not asked of who declines', [issued, ['2026-03-09', 'lead', 'decline']], '2026-06-01', '0/0'],
    [
      'starts anew when the assignment stands',
      [issued, ['2026-03-09', 'lead', 'decline'], ['2026-03-16', 'office', 'insist']],
      '2026-03-19',
      '0/0',
    ],
    [
      'is counted from then on',
      [issued, ['2026-03-09', 'lead', 'decline'], ['2026-03-16', 'office', 'insist']],
      '2026-03-20',
      '0/1',
    ],
  ])('%s', (_name, steps, today, expected) => {
    expect(of('signRate', tell(steps, { leads: [law] }), today)).toBe(expected)
  })

  it('is asked of every lead, each for itself', () => {
    const steps: Step[] = [issued, ['2026-03-06', 'lead', 'receive'], ['2026-03-12', 'other', 'receive']]
    expect(of('signRate', tell(steps, { leads: [law, industry] }), '2026-06-01')).toBe('1/2')
  })

  it('is not counted where no day was given to sign by', () => {
    const { signBy: _signBy, ...item } = tell([issued, ['2026-03-06', 'lead', 'receive']])
    expect(of('signRate', item, '2026-06-01')).toBe('0/0')
  })
})

describe('配合', () => {
  const asked: Step[] = [
    ['2026-03-02', 'office', 'issue'],
    ['2026-03-03', 'lead', 'receive'],
    ['2026-03-10', 'lead', 'askSupport', { answerBy: '2026-03-20' }],
  ]
  const said = (day: string): Step => [day, 'support', 'contribute']
  it.each<[string, Step[], string, string]>([
    ['waits on its day', asked, '2026-03-20', '0/0'],
    ['is late after it', asked, '2026-03-21', '0/1'],
    ['is in time on its day', [...asked, said('2026-03-20')], '2026-06-01', '1/1'],
    ['is late for ever after it', [...asked, said('2026-03-21')], '2026-06-01', '0/1'],
    ['is judged by the first word', [...asked, said('2026-03-12'), said('2026-04-01')], '2026-06-01', '1/1'],
    [
      'by the first of three',
      [...asked, said('2026-03-12'), said('2026-04-01'), said('2026-04-02')],
      '2026-06-01',
      '1/1',
    ],
    [
      'is asked for anew by the last ask',
      [...asked, said('2026-03-12'), ['2026-04-01', 'lead', 'askSupport', { answerBy: '2026-04-05' }]],
      '2026-04-06',
      '0/1',
    ],
    [
      'is not asked for while the item is under review',
      [...asked, ['2026-03-15', 'lead', 'report'], ['2026-03-16', 'lead', 'requestClosing']],
      '2026-06-01',
      '0/0',
    ],
  ])('%s', (_name, steps, today, expected) => {
    expect(of('answerRate', tell(steps), today)).toBe(expected)
  })
})
