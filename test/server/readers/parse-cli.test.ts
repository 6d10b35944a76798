import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPdf } from './a-pdf.ts'

const CLI = path.resolve(import.meta.dirname, '../../../server/cli/parse.ts')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parse-'))
})
afterAll(() => rm(folder, { recursive: true }))

function parse(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

const aPlan = async (): Promise<string> => {
  const file = path.join(folder, 'plan.txt')
  await writeFile(
    file,
    '云川市工作要点\n一、建立台账。逐项销号。（责任单位：综合处；完成时限：6月底前）\n二、开展评估。',
  )
  return file
}

it('prints what was read', async () => {
  const file = await aPlan()
  const { code, out } = await parse('--json', '--year', '2026', file)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject([
    {
      file,
      kind: 'plan',
      title: '云川市工作要点',
      items: [{ no: '一', lead: ['综合处'], due: { date: '2026-06-30' } }, { no: '二' }],
    },
  ])
})

it('writes a workbook that reads like the plan', async () => {
  const out = path.join(folder, 'ledger.xlsx')
  expect(await parse('--xlsx', out, '--year', '2026', await aPlan())).toMatchObject({ code: 0, err: '' })
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
  const again = JSON.parse((await parse('--json', out)).out)
  expect(again).toMatchObject([{ items: [{ lead: ['综合处'], due: { date: '2026-06-30' } }, { lead: [] }] }])
})

it('writes a list that is read again as it stands', async () => {
  const out = path.join(folder, 'list.txt')
  const [before] = JSON.parse((await parse('--json', '--txt', out, '--year', '2026', await aPlan())).out)
  expect(await readFile(out, 'utf8')).toContain('\n事项：建立台账\n编号：一\n牵头单位：综合处\n')
  const [again] = JSON.parse((await parse('--json', out)).out)
  const brief = ({ no, title, text, lead }: Record<string, unknown>) => ({ no, title, text, lead })
  expect([again.title, again.year, again.items.map(brief)]).toEqual([
    before.title,
    before.year,
    before.items.map(brief),
  ])
})

it('says beside the result what a file holds that was not read', async () => {
  const file = path.join(folder, 'plan.pdf')
  const words = [{ text: '一、建立台账。逐项销号。（责任单位：综合处）', x: 40, y: 700 }]
  await writeFile(file, aPdf([{ words }, { words: [], picture: 1 }]))
  const { code, out, err } = await parse('--json', file)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject([{ items: [{ lead: ['综合处'] }] }])
  expect(err).toMatch(/plan\.pdf：第2页是扫描图片/)
})

it('reads clauses line by line', async () => {
  const file = path.join(folder, 'clauses.jsonl')
  await writeFile(file, `${JSON.stringify({ id: 'a', text: '建立台账。（综合处牵头）', year: 2026 })}\n`)
  expect(JSON.parse((await parse('--clauses', file)).out)).toMatchObject({
    id: 'a',
    lead: ['综合处'],
    due: { kind: 'none' },
  })
})

it.each([
  [['--json', '/nowhere/plan.txt'], '找不到文件或无法打开：/nowhere/plan.txt'],
  [['--json'], '没有指明要读取的文件。'],
  [['--json', '--year', '26', 'plan.txt'], '年份应为四位数字：26'],
  [['--txt', '清单.txt', 'a.txt', 'b.txt'], '--txt 一次只能写一份文件的清单。'],
  [['--txt', '/nowhere/list.txt', import.meta.filename], '无法写入：/nowhere/list.txt'],
  [['--yaml'], '不认识的参数：--yaml'],
])('says what is wrong: %j', async (args, sentence) => {
  const { code, out, err } = await parse(...args)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(sentence)
})
