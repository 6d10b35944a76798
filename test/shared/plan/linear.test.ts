import { expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'

/** The fastest of a few runs: the machine may be busy with something else. */
function timeOf(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now()
    readPlan(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const REPEATS = 5_000

// A busy machine may spoil one measurement, so it is repeated; a quadratic step spoils all of them.
// Four times the text may take four times as long, not sixteen: a quadratic step would.
it.each([
  '（',
  '）',
  '（）',
  '〔',
  '《',
  '》',
  '1',
  '一',
  '、',
  '。',
  '：',
  '(jì)',
  '_',
  '赌_',
  '**',
  '<br>',
  '|',
  '|a|b|\n',
  'a\t',
  '1.\n',
  '（一）',
  '。（一）',
  '牵头',
  '由',
  '会同',
  '以及',
  '等',
  '责任单位：',
  '牵头单位：市局\n',
  '市局、',
  '不少于1',
  '每月',
  '10个工作日内',
  '6月1日至',
  '2024年',
  '附件\n',
  '一、总体要求\n',
  '- 1 -\nabcd\n',
])('reads %j again and again in linear time', { timeout: 60_000, retry: 2 }, (piece) => {
  const small = timeOf(piece.repeat(REPEATS))
  const large = timeOf(piece.repeat(REPEATS * 4))
  expect(large / Math.max(small, 5)).toBeLessThan(10)
})
