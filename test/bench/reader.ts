import { readPlan } from '#shared/plan/read-plan.ts'
import { type Figure, timedInTurn } from './measure.ts'

const ITEMS = 300
const CHARACTERS = 200 * 1024

/** Text to items: the plan of design §10, the time per character as texts grow, and the worst of texts made to be nasty. */
export async function reader(): Promise<Figure[]> {
  return [await ofDesign(), ...(await asTextsGrow()), await ofNastyTexts()]
}

/** What the machine does at best: it merely cuts the same text into lines and characters. */
const floorOf = (text: string) => (): number[] =>
  text.split('\n').map((line) => line.normalize('NFKC').length)

async function ofDesign(): Promise<Figure> {
  const text = aPlan(ITEMS)
  const found = readPlan(text, {}).items.length
  if (found !== ITEMS) throw new Error(`the reader found ${found} of ${ITEMS} items`)
  const { ours, floor } = await timedInTurn(15, () => readPlan(text, {}), floorOf(text))
  return {
    name: 'reader, 300 items, 200 KB',
    value: ours,
    unit: 'ms',
    floor: { what: 'cut into lines and normalised', value: floor },
    bar: '≤50 ms',
    met: ours <= 50,
  }
}

const GROWING = [15, 150, 750, 3000]

/** Plans of 10 KB to 2 MB: the time per character does not grow with the text. */
async function asTextsGrow(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const items of GROWING) {
    const text = aPlan(items)
    const { ours, floor } = await timedInTurn(items > 1000 ? 5 : 25, () => readPlan(text, {}), floorOf(text))
    const per = 1000 / text.length
    const least = Math.min(ours * per, ...figures.map(({ value }) => value))
    figures.push({
      name: `reader, ${Math.round((text.length * 3) / 1024)} KB, each 1,000 characters`,
      value: ours * per,
      unit: 'ms',
      floor: { what: 'cut into lines and normalised', value: floor * per },
      bar: 'constant: within 1.5× of the least before',
      met: ours * per <= least * 1.5,
    })
  }
  return figures
}

const LONGEST = 2_000_000
const NASTY = [
  '（',
  '〔',
  '《',
  '“',
  '1',
  '一、',
  '（一）',
  '由',
  '牵头单位',
  '责任单位：',
  '|a|b|\n',
  '市局、',
  '请',
  '每年1月、',
]

async function ofNastyTexts(): Promise<Figure> {
  let worst = { piece: '', ours: 0, floor: 0 }
  for (const piece of NASTY) {
    const text = piece.repeat(Math.floor(LONGEST / piece.length))
    const { ours, floor } = await timedInTurn(1, () => readPlan(text, {}), floorOf(text))
    if (ours > worst.ours) worst = { piece, ours, floor }
  }
  return {
    name: `reader, 2,000,000 characters of ${JSON.stringify(worst.piece)}, the slowest of ${NASTY.length}`,
    value: worst.ours,
    unit: 'ms',
    floor: { what: 'cut into lines and normalised', value: worst.floor },
    bar: '≤1000 ms',
    met: worst.ours <= 1000,
  }
}

function aPlan(count: number): string {
  const head = '云川市民营经济促进局2026年工作要点\n一、推动惠企政策直达快享\n'
  const owners = '（责任处室：政策法规处牵头，信息中心、企业服务处配合；完成时限：9月底前）'
  const sentence =
    '完善工作机制，细化任务清单，定期会商研判，及时协调解决推进中的困难和问题，确保各项措施落到实处。'
  // Three bytes a character in UTF-8, as offices count kilobytes.
  const perItem = Math.floor(CHARACTERS / 3 / ITEMS) - owners.length - 40
  const body = sentence.repeat(Math.ceil(perItem / sentence.length)).slice(0, perItem)
  const items = Array.from(
    { length: count },
    (_, i) => `${i + 1}．建立第${i + 1}项服务机制，全年开展不少于${(i % 20) + 2}次。${body}${owners}`,
  )
  return head + items.join('\n')
}
