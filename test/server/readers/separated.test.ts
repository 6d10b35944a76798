import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { inGb18030 } from './gb18030.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}

const CSV = [
  '云川市2026年任务分解表,,,,',
  '序号,重点任务,工作措施,牵头单位,完成时限',
  '一、优化服务,,,,',
  '1,优化服务,"建立台账,逐项推动解决""急难愁盼""问题。",综合处,6月底前',
  '2,优化服务,"开展评估。',
  '听取意见。",法规处,年底前',
].join('\r\n')

const ROWS = [
  '云川市2026年任务分解表',
  '| 序号 | 重点任务 | 工作措施 | 牵头单位 | 完成时限 |',
  '一、优化服务',
  '| 1 | 优化服务 | 建立台账,逐项推动解决"急难愁盼"问题。 | 综合处 | 6月底前 |',
  '| 2 | 优化服务 | 开展评估。<br>听取意见。 | 法规处 | 年底前 |',
]

describe('values parted by commas', () => {
  it.each([
    ['in UTF-8', utf8(CSV)],
    ['in UTF-8 with its mark', utf8(`\ufeff${CSV}`)],
    ['in GB18030', inGb18030(CSV)],
    ['with the hint that Excel writes', utf8(`sep=,\r\n${CSV}`)],
    ['or by tabs', utf8(CSV.replaceAll(/,(?![^"]*"(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'))],
    ['or by semicolons', utf8(CSV.replaceAll(/,(?![^"]*"(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))],
  ])('%s are the rows of a table', async (_, bytes) => {
    const { text, format } = await read(bytes)
    expect(format).toBe('csv')
    expect(text.split('\n')).toEqual(ROWS)
    expect(readPlan(text).items.map(({ no, lead, due }) => [no, lead.join(), due.date])).toEqual([
      ['1', '综合处', '2026-06-30'],
      ['2', '法规处', '2026-12-31'],
    ])
  })

  it('are rows as well under heads that no plan uses, when all rows are alike', async () => {
    const { text } = await read(utf8('片区,点位,长度\n东片,12,3.5\n西片,8,\n'))
    expect(text).toBe('| 片区 | 点位 | 长度 |\n| 东片 | 12 | 3.5 |\n| 西片 | 8 |  |')
  })
})

describe('prose with commas stays as it is', () => {
  it.each([
    '一、优化服务\n1.建立台账,逐项推动,形成闭环。\n2.开展评估,听取意见,评估不少于3次。',
    '1.建立台账,逐项推动,形成闭环\n2.开展评估,听取意见,形成报告\n3.压实责任,明确专人,定期通报',
    '各县区,市直各部门:\n现将工作要点印发给你们,请结合实际,认真贯彻落实。',
    '重点任务,工作措施,牵头单位\n按照会议要求,现就有关事项通知如下,请遵照执行,并于月底前报送。\n一、提高认识,加强领导。',
    '"引号没有结束,一直,到最后\n序号,任务,牵头单位',
  ])('%j', async (text) => {
    expect(await read(utf8(text))).toEqual({ text, format: 'txt' })
  })
})
