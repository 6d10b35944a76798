import type { Workbook } from '#shared/sheets/workbook.ts'

/** Rows as they stand in a sheet, from row 1; blank rows are left out, as the reader does. */
export function aSheet(name: string, rows: readonly (readonly string[])[]): Workbook['sheets'][number] {
  return {
    name,
    firstColumn: 0,
    rows: rows.flatMap((cells, at) =>
      cells.some((text) => text !== '') ? [{ number: at + 1, cells: cells.map((text) => ({ text })) }] : [],
    ),
  }
}

const HEAD = [
  '序号',
  '一级任务',
  '工作内容',
  '牵头单位',
  '配合单位',
  '完成时限',
  '最近进展',
  '办理状态',
  '办结日期',
  '存在问题',
  '下一步打算',
]
/** An office's own ledger: two sheets, a title above the heads, a merged group, three cells that cannot come in. */
export const LEDGER: Workbook = {
  sheets: [
    aSheet('重点任务', [
      ['云川市民营经济促进局2026年重点任务台账', '', '', '', '', '', '', '', '', '', ''],
      HEAD,
      [
        '1',
        '惠企政策',
        '编印惠企政策一本通不少于500册',
        '政策法规处',
        '信息中心',
        '6月底前',
        '已印发620册',
        '已办结',
        '2026-06-20',
        '',
        '',
      ],
      [
        '2',
        '惠企政策',
        '建立政策宣讲进园区机制',
        '企业服务处',
        '有关处室',
        '年底前',
        '已宣讲14场',
        '推进中',
        '',
        '两家园区尚未对接',
        '10月对接完毕',
      ],
      ['3', '融资服务', '开通中小企业转贷服务窗口', '融资促进处', '', '9月底前', '', '未启动', '', '', ''],
      ['4', '融资服务', '常态化开展银企对接', '融资促进处', '', '', '每月一场', '长期坚持', '', '', ''],
      ['5', '融资服务', '清理拖欠账款', '企业服务处', '', '2026-02-30', '', '差不多了', '', '', ''],
      ['6', '融资服务', '公布首批白名单', '融资促进处', '', '3月底前', '已公布', '完成', '', '', ''],
      ['合计', '6项', '', '', '', '', '', '', '', '', ''],
    ]),
    aSheet('问题整改', [
      ['序号', '问题', '整改措施', '责任单位', '整改时限', '整改情况', '是否完成', '销号时间'],
      ['1', '台账更新不及时', '每月25日前更新', '办公室', '长期坚持', '已建立月更机制', '√', '2026年5月8日'],
    ]),
    aSheet('说明', [['本表由各处室填报', '']]),
  ],
}
