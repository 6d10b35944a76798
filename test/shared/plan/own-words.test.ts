import { describe, expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'

const TITLE = '云川市民营经济促进局2026年工作要点'
const named = (words: string) => {
  const [item] = readPlan(`${TITLE}\n${words}`).items
  return item && [item.title, item.text, item.lead]
}

describe('what an item is called by', () => {
  it.each([
    ['1．（牵头单位：综合处）建立台账。', '建立台账', '建立台账。', ['综合处']],
    ['1．牵头单位：综合处\n建立台账。', '建立台账', '建立台账。', ['综合处']],
    ['1．强化领导（牵头单位：综合处）各处室要重视。', '强化领导', '强化领导\n各处室要重视。', ['综合处']],
    ['1．“建立台账（牵头单位：综合处）”', '“建立台账”', '“建立台账”', ['综合处']],
    ['1．牵头单位：综合处', '综合处', '', ['综合处']],
    ['1．建立台账（牵头单位：综合处（联系人：张三））', '建立台账', '建立台账', ['综合处']],
    ['1．建立台账。\n年底前\n牵头单位：综合处', '建立台账', '建立台账。\n年底前', ['综合处']],
  ])('%s', (words, title, text, lead) => {
    expect(named(words)).toEqual([title, text, lead])
  })
})
