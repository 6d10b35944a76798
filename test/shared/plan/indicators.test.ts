import { expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'

const indicators = (words: string) =>
  (readPlan(`一、优化服务\n（一）提升质效。${words}\n（二）开展评估。`).items[0]?.indicators ?? []).map(
    ({ op, value, unit }) => `${op} ${value} ${unit}`,
  )

it.each([
  ['召开座谈会不少于3次。', ['>= 3 次']],
  ['每月至少报送一篇稿件。', ['>= 1 篇']],
  ['组织宣讲10场以上，带动各区开展100场以上。', ['>= 10 场', '>= 100 场']],
  ['办结率不低于98.5%，投诉量控制在20件以内。', ['>= 98.5 %', '<= 20 件']],
  ['服务企业突破2万家。', ['> 2 万家']],
  ['达到2100万吨左右。', ['~ 2100 万吨']],
  ['建设服务站80个。', []],
  ['单个项目补助不超过50万元。', []],
  ['使用15年以上的设备优先更新。', []],
])('%s', (words, expected) => {
  expect(indicators(words)).toEqual(expected)
})
