import { expect, it } from 'vitest'
import type { Item } from '#shared/items/model.ts'
import { silentSupports } from '#shared/items/open-asks.ts'
import { supportStanding, withWords, wordsToTake } from '#shared/work/take-over.ts'
import { anItem, finance, industry, lead, support } from '../../helpers/an-item.ts'

const said = (unitId: Item['leads'][number], text: string, at: string) => ({
  unitId,
  text,
  at,
  by: support.userId,
})
const asked = (unitId: Item['leads'][number], at: string) => ({
  unitId,
  text: '请提供余额',
  answerBy: '2026-09-25',
  at,
  by: lead.userId,
})
const wordsOf = ({ unitId, text }: Item['contributions'][number]): string => `${unitId}：${text}`

it('offers the words of supporting units that are not written yet, the latest first', () => {
  const item = anItem({
    supports: [finance, industry],
    contributions: [
      said(finance, '已提供', '2026-09-01T00:00:00.000Z'),
      said(industry, '已走访', '2026-09-02T00:00:00.000Z'),
    ],
  })
  const offered = (written: string) => wordsToTake(item, written, wordsOf).map(({ unitId }) => unitId)
  expect(offered('')).toEqual([industry, finance])
  expect(offered('已办结。\nfinance：已提供')).toEqual([industry])
  expect(wordsToTake({ ...item, supports: [] }, '', wordsOf)).toEqual([])
})

it.each([
  ['', '融资处：已提供', '融资处：已提供'],
  ['已办17场。', '融资处：已提供', '已办17场。\n融资处：已提供'],
  ['已办17场。\n\n', '融资处：已提供', '已办17场。\n融资处：已提供'],
])('puts them below %j', (written, words, expected) => {
  expect(withWords(written, words)).toBe(expected)
})

it.each([
  ['nobody asked, nothing said', {}, 'silent'],
  ['said unasked', { contributions: [said(finance, '已提供', '2026-09-01T00:00:00.000Z')] }, 'said'],
  ['asked, nothing said', { asks: [asked(finance, '2026-09-01T00:00:00.000Z')] }, 'silentSinceAsked'],
  [
    'asked again after it had said something',
    {
      asks: [asked(finance, '2026-09-02T00:00:00.000Z')],
      contributions: [said(finance, '已提供', '2026-09-01T00:00:00.000Z')],
    },
    'silentSinceAsked',
  ],
  [
    'answered',
    {
      asks: [asked(finance, '2026-09-01T00:00:00.000Z')],
      contributions: [said(finance, '已提供', '2026-09-02T00:00:00.000Z')],
    },
    'said',
  ],
] as const)('%s', (_, over, expected) => {
  const item = anItem(over as unknown as Partial<Item>)
  expect(supportStanding(item, finance)).toBe(expected)
  // The two tell the same units apart.
  expect(silentSupports(item).includes(finance)).toBe(expected !== 'said')
})
