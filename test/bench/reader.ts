import { readPlan } from '#shared/plan/read-plan.ts'
import { type Figure, timedInTurn } from './measure.ts'

const ITEMS = 300
const CHARACTERS = 200 * 1024

/** 300 items in 200 KB: text to items, beside merely cutting the same text into lines and characters. */
export async function reader(): Promise<Figure[]> {
  const text = aPlan()
  const found = readPlan(text, {}).items.length
  if (found !== ITEMS) throw new Error(`the reader found ${found} of ${ITEMS} items`)
  const { ours, floor } = await timedInTurn(
    15,
    () => readPlan(text, {}),
    () => text.split('\n').map((line) => line.normalize('NFKC').length),
  )
  return [
    {
      name: 'reader, 300 items, 200 KB',
      value: ours,
      unit: 'ms',
      floor: { what: 'cut into lines and normalised', value: floor },
      bar: '≤50 ms',
      met: ours <= 50,
    },
  ]
}

function aPlan(): string {
  const head = '云川市民营经济促进局2026年工作要点\n一、推动惠企政策直达快享\n'
  const owners = '（责任处室：政策法规处牵头，信息中心、企业服务处配合；完成时限：9月底前）'
  const sentence =
    '完善工作机制，细化任务清单，定期会商研判，及时协调解决推进中的困难和问题，确保各项措施落到实处。'
  // Three bytes a character in UTF-8, as offices count kilobytes.
  const perItem = Math.floor(CHARACTERS / 3 / ITEMS) - owners.length - 40
  const body = sentence.repeat(Math.ceil(perItem / sentence.length)).slice(0, perItem)
  const items = Array.from(
    { length: ITEMS },
    (_, i) => `${i + 1}．建立第${i + 1}项服务机制，全年开展不少于${(i % 20) + 2}次。${body}${owners}`,
  )
  return head + items.join('\n')
}
