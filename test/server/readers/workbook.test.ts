import { utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'

const HEAD = ['序号', '任务', '牵头单位', '完成时限', '最近进展', '状态', '办结日期']
function aBook(): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    [
      ['云川市民营经济促进局2026年重点任务台账'],
      HEAD,
      [
        1,
        '编印惠企政策一本通',
        '政策法规处',
        '6月底前',
        '已印发620册',
        '已办结',
        new Date('2026-06-20T00:00:00Z'),
      ],
      [2, '政策宣讲进园区', '', '年底前', '已宣讲14场', '推进中', null],
    ],
    { UTC: true, cellDates: true },
  )
  sheet['!merges'] = [utils.decode_range('A1:G1'), utils.decode_range('C3:C4')]
  const hidden = utils.aoa_to_sheet([HEAD, [9, '不该出现', '某处', '', '', '已办结', '']])
  const book = utils.book_new(sheet, '重点任务')
  utils.book_append_sheet(book, hidden, '旧')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

describe('an old ledger', () => {
  it('comes with its cells: days as days, merged cells filled, hidden sheets left out', async () => {
    const read = await readDocument(aBook())
    if ('refusal' in read) throw new Error(read.refusal)
    expect(read.text).toContain('编印惠企政策一本通')
    expect(read.notices).toEqual([{ kind: 'hiddenSheets', names: ['旧'] }])
    const [sheet, second] = read.workbook?.sheets ?? []
    expect(second).toBeUndefined()
    expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(sheet?.rows[2]?.cells[6]).toEqual({ text: '2026-06-20', day: '2026-06-20' })
    expect(sheet?.rows[3]?.cells.map(({ text }) => text).slice(0, 6)).toEqual([
      '2',
      '政策宣讲进园区',
      '政策法规处',
      '年底前',
      '已宣讲14场',
      '推进中',
    ])
  })

  it('may be a text of values', async () => {
    const csv = ['序号,事项,责任单位,进展情况,办理状态', '1,"开通窗口,设专员",融资促进处,已开通,已完成'].join(
      '\r\n',
    )
    const read = await readDocument(new TextEncoder().encode(csv))
    expect('workbook' in read && read.workbook?.sheets[0]?.rows[1]?.cells[1]?.text).toBe('开通窗口,设专员')
  })

  it('is told from a plan', async () => {
    const plan = utils.aoa_to_sheet([
      ['序号', '工作内容', '牵头单位', '完成时限'],
      [1, '编印一本通', '法规处', '年底前'],
    ])
    const bytes = new Uint8Array(
      write(utils.book_new(plan, '分工'), { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    )
    expect(await readDocument(bytes)).not.toHaveProperty('workbook')
  })
})
