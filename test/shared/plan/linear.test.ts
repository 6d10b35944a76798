import { expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'
import { FORM_MARK } from '#shared/plan/words-form.ts'

/** Time of the processor, in milliseconds, of the fastest of a few runs: the machine may be busy with something else. */
function timeOf(text: string, runs = 3): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage()
    readPlan(text)
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

const REPEATS = 5_000

const PIECES = [
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
  'a\t"\n',
  'a\t"\n"',
  '├─┼─┤\n│a│b│\n',
  '│a│b│\n│ │c│\n',
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
  '第',
  '由市局牵头，',
  '请',
  '负责',
  '每年1月、',
  '责任单位为',
  '牵头单位',
  '\n',
  '“',
  '各部门',
  '要',
  '的',
  '𠮷',
  '\u0000',
  '\ud800',
  '年底前',
  '责任单位：\n',
]

/** A printed plan, and what could be repeated in it. */
const FORM_PIECES: readonly [start: string, piece: string][] = [
  ['', '\n'],
  ['', '说明：\n'],
  ['', '事项：甲\n'],
  ['事项：', '「'],
  ['事项：「', '」'],
  ['事项：「', '\\u000a'],
  ['事项：甲\n牵头单位：', '「、'],
  ['事项：甲\n牵头单位：', '」、'],
  ['事项：甲\n牵头单位：', '「」甲、'],
  ['事项：甲\n上级标题：', '「／」'],
  ['事项：甲\n量化指标：', '「3家」=≥；'],
  ['事项：甲\n完成时限：6月\n', '时限另读：7月\n时限含义：到期\n'],
  ['事项：甲\n完成时限：', '6月底前、'],
  ['事项：甲\n内容：', '一行\n'],
]

it.each(FORM_PIECES)(
  'reads a printed plan with %j and %j again and again in linear time',
  { timeout: 60_000, retry: 2 },
  (start, piece) => {
    const printed = (times: number) => `${FORM_MARK}\n${start}${piece.repeat(times)}`
    const small = timeOf(printed(REPEATS))
    const large = timeOf(printed(REPEATS * 4))
    expect(large / Math.max(small, 5)).toBeLessThan(10)
  },
)

// A busy machine may spoil one measurement, so it is repeated; a quadratic step spoils all of them.
// Four times the text may take four times as long, not sixteen: a quadratic step would.
it.each(PIECES)('reads %j again and again in linear time', { timeout: 60_000, retry: 2 }, (piece) => {
  const small = timeOf(piece.repeat(REPEATS))
  const large = timeOf(piece.repeat(REPEATS * 4))
  expect(large / Math.max(small, 5)).toBeLessThan(10)
})

// Twenty times what others wait for at most: a step that is not linear takes minutes on such a text, not seconds.
it.each(['（', '由', '牵头单位', '责任单位：', '1', '一、', '|a|b|\n', '\ud800'])(
  'reads two million characters of %j',
  { timeout: 120_000 },
  (piece) => {
    const small = timeOf(piece.repeat(Math.floor(100_000 / piece.length)))
    const large = timeOf(piece.repeat(Math.floor(2_000_000 / piece.length)), 1)
    expect(large / Math.max(small, 10)).toBeLessThan(60)
  },
)
