import type { Block, Paper } from '#shared/papers/paper.ts'

/** A 通报 of every kind of block; a test names only what it is about. */
export function aPaper(given: Partial<Paper> = {}): Paper {
  return {
    title: '关于2026年民营经济重点任务\n落实情况的督查通报',
    number: '督查通报〔2026〕3号',
    addressee: '各责任单位',
    body: [
      {
        type: 'text',
        text: '为推动工作要点落地见效，市政府办公室对照台账逐项核对了办理情况。现将“截至8月底”的情况通报如下。',
      },
      { type: 'heading', level: 1, text: '一、总体情况' },
      { type: 'heading', level: 2, text: '（一）按期办结情况' },
      { type: 'text', text: '已交办的40项中，已办结18项，到期办结率85.7%（18/21）。' },
      { type: 'heading', level: 3, text: '1.逾期事项' },
      { type: 'heading', level: 4, text: '（1）明细见附件' },
    ],
    annexes: [
      { title: '各单位办理情况', body: [aTable(3)] },
      { title: '逾期事项清单', body: [aTable(2)] },
    ],
    signer: '云川市人民政府办公室',
    on: '2026-09-18',
    basis: '口径：牵头单位计，按申请之日判断是否按期。\n截至2026年9月18日，据台账日志第320条。',
    ...given,
  }
}

export const aTable = (count: number): Extract<Block, { type: 'table' }> => ({
  type: 'table',
  columns: [
    { head: '序号', width: 1, align: 'center' },
    { head: '事项', width: 5, align: 'start' },
    { head: '逾期工作日', width: 2, align: 'end' },
  ],
  rows: Array.from({ length: count }, (_, at) => [String(at + 1), '建立民营企业诉求直办机制', '5']),
})
