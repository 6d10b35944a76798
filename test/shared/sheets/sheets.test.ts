import { describe, expect, it } from 'vitest'
import { findHeads, isLedger, readHeads } from '#shared/sheets/columns.ts'
import { changeDesk, deskOf, type SheetDesk } from '#shared/sheets/desk.ts'
import { readLedger } from '#shared/sheets/read-ledger.ts'
import { recall, toRemember } from '#shared/sheets/remembered.ts'
import { readCount, readDay, readPercent, readState } from '#shared/sheets/values.ts'
import { addressOf } from '#shared/sheets/workbook.ts'
import { aSheet, LEDGER } from './a-workbook.ts'

const TODAY = '2026-09-18'
const read = (desk: SheetDesk) => readLedger(desk, { today: TODAY, name: '台账' })

describe('heads', () => {
  it.each([
    ['序号 任务 措施 牵头单位 配合单位 完成时限 进展情况', 'no group work lead support window progress'],
    ['序号 事项 责任单位 完成时间 完成情况 是否完成', 'no work lead window progress state'],
    ['序号 工作任务 责任单位 完成时限 完成日期 状态', 'no work lead window closedOn state'],
    ['编号 存在问题 整改措施 责任单位 整改时限 整改情况', 'no problems work lead window progress'],
    ['序号 存在问题 责任单位 整改时限 销号情况', 'no work lead window state'],
    [
      '序号 事项 牵头处室 目标值 当前值 完成率 填报日期 备注',
      'no work lead target current percent asOf note',
    ],
  ])('%s', (heads, fields) => {
    expect(readHeads(heads.split(' '))?.join(' ')).toBe(fields)
  })

  it.each([['姓名 电话 备注'], ['1 编印惠企政策一本通 政策法规处 已完成']])('are not these: %s', (cells) => {
    expect(readHeads(cells.split(' '))).toBeNull()
  })

  it('stand below a title, and tell a ledger from a plan', () => {
    expect(findHeads(LEDGER.sheets[0] ?? aSheet('', []))?.at).toBe(1)
    expect(isLedger(LEDGER)).toBe(true)
    expect(isLedger({ sheets: [aSheet('分工', [['序号', '工作内容', '牵头单位', '完成时限']])] })).toBe(false)
  })
})

describe('values', () => {
  it.each([
    ['已完成', 'closed'],
    ['办结', 'closed'],
    ['√', 'closed'],
    ['是', 'closed'],
    ['100%', 'closed'],
    ['完成60%', 'active'],
    ['未完成', 'active'],
    ['否', 'active'],
    ['推进中', 'active'],
    ['基本完成', 'active'],
    ['已启动', 'active'],
    ['尚未启动', 'assigned'],
    ['未开始', 'assigned'],
    ['长期坚持', 'standing'],
    ['常态化推进', 'standing'],
    ['已取消', 'cancelled'],
    ['中止', 'cancelled'],
    ['已终止', 'cancelled'],
    ['撤销', 'cancelled'],
    ['停办', 'cancelled'],
    ['暂缓推进', 'paused'],
    ['挂账', 'paused'],
    ['未取消', 'active'],
    ['差不多了', null],
    ['', null],
  ])('state %s', (word, state) => {
    expect(readState(word)).toBe(state)
  })

  it.each([
    ['2026-06-20', '2026-06-20'],
    ['2026/6/20', '2026-06-20'],
    ['2026.6.20', '2026-06-20'],
    ['20260620', '2026-06-20'],
    ['2026年6月20日', '2026-06-20'],
    ['6月20日', '2026-06-20'],
    ['46193', '2026-06-20'],
    ['2026-02-30', null],
    ['6月底', null],
    ['已完成', null],
  ])('day %s', (text, day) => {
    expect(readDay({ text }, 2026)).toBe(day)
  })

  it('percent and counts', () => {
    expect(['60%', '0.6', '120%', '大半'].map((text) => readPercent({ text }))).toEqual([60, 60, 120, null])
    expect(['14', '1,200家', '14场次', '若干'].map((text) => readCount({ text }))).toEqual([
      14,
      1200,
      14,
      null,
    ])
    expect([0, 25, 26, 701, 702].map((column) => addressOf(column, 7))).toEqual([
      'A7',
      'Z7',
      'AA7',
      'ZZ7',
      'AAA7',
    ])
  })
})

describe('a ledger', () => {
  it('becomes items with what is brought in, and names each bad cell', () => {
    const { allLead, rows, bad, text } = read(deskOf(LEDGER))
    expect(allLead.title).toBe('云川市民营经济促进局2026年重点任务台账')
    expect(allLead.year).toBe(2026)
    expect(allLead.items.map(({ title, lead, due }) => [title, lead[0], due.date])).toEqual([
      ['编印惠企政策一本通不少于500册', '政策法规处', '2026-06-30'],
      ['建立政策宣讲进园区机制', '企业服务处', '2026-12-31'],
      ['开通中小企业转贷服务窗口', '融资促进处', '2026-09-30'],
      ['常态化开展银企对接', '融资促进处', null],
      ['清理拖欠账款', '企业服务处', expect.anything()],
      ['公布首批白名单', '融资促进处', '2026-03-31'],
      ['每月25日前更新', '办公室', null],
    ])
    expect(allLead.items[0]).toMatchObject({ headings: ['重点任务', '惠企政策'], support: ['信息中心'] })
    expect(rows[0]?.brought).toEqual({
      state: 'closed',
      progress: '已印发620册',
      problems: '',
      next: '',
      closedOn: '2026-06-20',
      asOf: null,
    })
    expect(rows.map(({ brought }) => brought?.state)).toEqual([
      'closed',
      'active',
      'assigned',
      'standing',
      undefined,
      'closed',
      'closed',
    ])
    expect(allLead.items[3]?.due).toMatchObject({ kind: 'standing', text: '长期坚持' })
    expect(bad.map(({ sheetName, address, code }) => [sheetName, address, code])).toEqual([
      ['重点任务', 'F7', 'windowUnreadable'],
      ['重点任务', 'H7', 'unknownState'],
      ['重点任务', 'I8', 'closedWithoutDay'],
    ])
    for (const { span } of allLead.items) expect(text.slice(span[0], span[1])).toContain('|')
  })

  it('is whole once its cells are mended and a row is left out', () => {
    let desk = changeDesk(deskOf(LEDGER), { type: 'mend', sheet: 0, address: 'I8', text: '3月27日' })
    desk = changeDesk(desk, { type: 'leaveOut', sheet: 0, row: 7 })
    const { bad, rows, allLead } = read(desk)
    expect(bad).toEqual([])
    expect(rows).toHaveLength(6)
    expect(allLead.items[4]?.title).toBe('公布首批白名单')
    expect(rows[4]?.brought).toMatchObject({ state: 'closed', closedOn: '2026-03-27' })
    expect(read(changeDesk(desk, { type: 'takeBack', sheet: 0, row: 7 })).bad).toHaveLength(2)
  })

  it('takes one day for what is done without a day, where the office gives it', () => {
    const head = ['序号', '事项', '牵头单位', '是否完成']
    const desk = deskOf({ sheets: [aSheet('表', [head, ['1', '建窗口', '法规处', '是']])] })
    expect(read(desk).bad).toMatchObject([{ address: 'D2', code: 'closedWithoutDay' }])
    const given = read(changeDesk(desk, { type: 'doneOn', day: '2026-06-30' }))
    expect([given.bad, given.rows[0]?.brought?.closedOn]).toEqual([[], '2026-06-30'])
  })

  it.each([
    ['交办日期', '2026-02-24', { state: 'active', issuedOn: '2026-02-24' }],
    ['下达时间', '2月24日', { state: 'active', issuedOn: '2026-02-24' }],
    ['分办日期', '', { state: 'active' }],
  ])('takes the day of issue from %s', (title, cell, brought) => {
    const head = ['序号', '事项', '牵头单位', '办理状态', title]
    const desk = deskOf({ sheets: [aSheet('2026年', [head, ['1', '建窗口', '法规处', '推进中', cell]])] })
    expect(desk.mappings[0]?.fields.at(-1)).toBe('issuedOn')
    const { bad, rows } = read(changeDesk(desk, { type: 'year', year: 2026 }))
    expect(bad).toEqual([])
    expect(rows[0]?.brought).toMatchObject(brought)
    expect(rows[0]?.brought && 'issuedOn' in rows[0].brought).toBe(cell !== '')
  })

  it('takes words of giving up for the state, and the day of its issue must have been', () => {
    const head = ['序号', '事项', '牵头单位', '办理状态', '交办日期']
    const row = ['1', '建窗口', '', '已取消', '2026-12-24']
    const { bad, rows } = read(deskOf({ sheets: [aSheet('表', [head, row])] }))
    expect(rows[0]?.brought?.state).toBe('cancelled')
    expect(bad).toMatchObject([{ address: 'E2', code: 'dayInFuture' }])
  })

  it('follows the columns that the office names', () => {
    const desk = changeDesk(deskOf(LEDGER), { type: 'field', sheet: 0, column: 7, field: 'note' })
    expect(read(desk).rows[2]?.brought).toBeNull()
    expect(read(changeDesk(desk, { type: 'turn', sheet: 0, isOn: false })).rows).toHaveLength(1)
  })

  it('is read as the last one with the same heads was', () => {
    const desk = deskOf(LEDGER)
    expect(recall(desk, toRemember(desk))).toEqual(desk)
    const changed = changeDesk(desk, { type: 'field', sheet: 0, column: 10, field: 'note' })
    const next = recall(desk, toRemember(changed))
    expect(next.mappings[0]?.fields).toEqual(changed.mappings[0]?.fields)
    expect(next.mappings.map(({ recalled }) => recalled === undefined)).toEqual([false, true, true])
    expect(changeDesk(next, { type: 'forget', sheet: 0 })).toEqual(desk)
  })

  it.each([
    [
      ['', '', '政策法规处', '推进中', '', ''],
      ['B2', 'noTitle'],
    ],
    [
      ['1', '建窗口', '法规处', '已完成', '2026-12-01', ''],
      ['E2', 'dayInFuture'],
    ],
    [
      ['1', '建窗口', '法规处', '已完成', '六月里', ''],
      ['E2', 'dayUnreadable'],
    ],
    [
      ['1', '建窗口', '法规处', '暂停', '', ''],
      ['D2', 'pausedState'],
    ],
    [
      ['1', '建窗口', '法规处', '', '', '120%'],
      ['F2', 'percentOver'],
    ],
    [
      ['1', '建窗口', '法规处', '', '', '大半'],
      ['F2', 'percentUnreadable'],
    ],
    [
      ['1', '建'.repeat(5001), '法规处', '', '', ''],
      ['B2', 'titleTooLong'],
    ],
  ])('bad cell %#', (row, expected) => {
    const head = ['序号', '事项', '牵头单位', '状态', '办结日期', '完成率']
    const { bad } = read(deskOf({ sheets: [aSheet('表', [head, row])] }))
    expect(bad.map(({ address, code }) => [address, code])).toEqual([expected])
  })
})
