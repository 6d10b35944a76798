import { describe, expect, it } from 'vitest'
import { readClause } from '#shared/plan/read-clause.ts'

const due = (text: string, year: number | null = 2026) => {
  const { kind, date, rule } = readClause(text, { year }).due
  return [kind, date, rule]
}

describe('a labelled window', () => {
  it.each([
    ['年底前', 'date', '2026-12-31', 'endOfYear'],
    ['年内', 'date', '2026-12-31', 'endOfYear'],
    ['2027年年底前', 'date', '2027-12-31', 'endOfYear'],
    ['2027年底', 'date', '2027-12-31', 'endOfYear'],
    ['明年6月底前', 'date', '2027-06-30', 'endOfMonth'],
    ['2月底前', 'date', '2026-02-28', 'endOfMonth'],
    ['2024年2月', 'date', '2024-02-29', 'endOfMonth'],
    ['十月底前', 'date', '2026-10-31', 'endOfMonth'],
    ['6月前', 'date', '2026-05-31', 'monthBefore'],
    ['1月前', 'date', '2025-12-31', 'monthBefore'],
    ['10月上旬', 'date', '2026-10-10', 'thirdOfMonth'],
    ['10月中旬', 'date', '2026-10-20', 'thirdOfMonth'],
    ['10月下旬', 'date', '2026-10-31', 'endOfMonth'],
    ['4月初', 'date', '2026-04-10', 'thirdOfMonth'],
    ['3月15日前', 'date', '2026-03-15', 'printedDay'],
    ['6月20日18：00前', 'date', '2026-06-20', 'printedDay'],
    ['2026-09-18', 'date', '2026-09-18', 'printedDay'],
    ['第三季度', 'date', '2026-09-30', 'endOfQuarter'],
    ['一季度末', 'date', '2026-03-31', 'endOfQuarter'],
    ['上半年', 'date', '2026-06-30', 'endOfHalf'],
    ['下半年', 'date', '2026-12-31', 'endOfHalf'],
    ['春节前', 'date', '2026-02-16', 'beforeFeast'],
    ['2027年春节前', 'date', '2027-02-05', 'beforeFeast'],
    ['2026年“五一”前', 'date', '2026-04-30', 'beforeFeast'],
    ['国庆节前', 'date', '2026-09-30', 'beforeFeast'],
    ['中秋节到来之前', 'date', '2026-09-24', 'beforeFeast'],
    ['3—5月', 'date', '2026-05-31', 'endOfSpan'],
    ['6月16日—7月31日', 'date', '2026-07-31', 'endOfSpan'],
    ['6月16—20日', 'date', '2026-06-20', 'endOfSpan'],
    ['2026年年底前取得阶段性成效，长期坚持', 'phased', '2026-12-31', 'milestoneThenStanding'],
    ['7月底前，以后每年持续实施', 'phased', '2026-07-31', 'milestoneThenStanding'],
    ['2027年1—3月', 'date', '2027-03-31', 'endOfSpan'],
    ['2027年二、三季度', 'date', '2027-09-30', 'endOfQuarter'],
    ['二〇二七年六月底前', 'date', '2027-06-30', 'endOfMonth'],
    ['2026年春季学期开学前', 'none', null, 'none'],
    ['每年1月、7月', 'recurring', null, 'recurring'],
    ['半年一次', 'recurring', null, 'recurring'],
    ['“十五五”末', 'date', '2030-12-31', 'endOfYear'],
    ['一季度完成，二季度起常态化运行', 'phased', '2026-03-31', 'milestoneThenStanding'],
    ['全年持续推进', 'standing', null, 'standing'],
    ['贯穿全年', 'standing', null, 'standing'],
    ['滚动推进', 'standing', null, 'standing'],
    ['长期坚持', 'standing', null, 'standing'],
    ['持续推进', 'standing', null, 'standing'],
    ['每月', 'recurring', null, 'recurring'],
    ['每年3月底前', 'recurring', null, 'recurring'],
    ['每季度末报送', 'recurring', null, 'recurring'],
    ['会后7日内', 'relative', null, 'afterEvent'],
    ['印发之日起20个工作日内', 'relative', null, 'afterEvent'],
    ['按时间节点完成', 'none', null, 'none'],
  ])('%s', (words, ...expected) => {
    expect(due(`建立台账。（责任单位：综合处；完成时限：${words}）`)).toEqual(expected)
    expect(due(`建立台账。\n完成时限：${words}`)).toEqual(expected)
  })

  it('has no day without a year', () => {
    expect(due('建立台账。完成时限：6月底前', null)).toEqual(['date', null, 'endOfMonth'])
  })

  it('says what else "before June" may mean', () => {
    const { alternatives } = readClause('建立台账。完成时限：6月前', { year: 2026 }).due
    expect(alternatives?.map((other) => other.date)).toEqual(['2026-06-30'])
  })

  it('wins over dates in the words, unless it says nothing', () => {
    expect(due('9月底前完成评估。（完成时限：11月底前）')).toEqual(['date', '2026-11-30', 'endOfMonth'])
    expect(due('9月底前完成评估。（完成时限：按时间节点完成）')).toEqual(['date', '2026-09-30', 'endOfMonth'])
  })
})

describe('a window in running text', () => {
  it.each([
    ['6月底前完成自查，9月底前完成整改。', 'date', '2026-09-30'],
    ['到2028年，建成服务站20个。', 'date', '2028-12-31'],
    ['力争年内建成服务站3个。', 'date', '2026-12-31'],
    ['在规定期限（2026年4月1日至2026年10月31日）内受理申请。', 'date', '2026-10-31'],
    ['9月底前取得阶段性成效，并持续推进。', 'phased', '2026-09-30'],
    ['2026年6月，完成方案编制。', 'date', '2026-06-30'],
    ['8月底前完成首轮排查，此后每学期开展一次。', 'phased', '2026-08-31'],
    ['对2024年以来项目进行复核，7月10日前报告。', 'date', '2026-07-10'],
    ['6月底前完成清单，并持续更新。', 'phased', '2026-06-30'],
    ['争取6月份完成立项，9月份开工。', 'date', '2026-09-30'],
    ['3月、6月、9月：组织集中学习', 'date', '2026-09-30'],
    ['10月上旬完成初评，11月上旬完成终评。', 'date', '2026-11-10'],
    ['每两周调度一次。', 'recurring', null],
    ['8月底前完成清理，并长期坚持。', 'phased', '2026-08-31'],
    ['单位负责同志每年至少听取1次汇报。', 'recurring', null],
    ['决策出台后10个工作日内公开。', 'relative', null],
    ['接到诉求后2小时内联系，15个工作日内办结。', 'service', null],
  ])('%s', (words, kind, date) => {
    expect(due(words).slice(0, 2)).toEqual([kind, date])
  })

  it.each([
    '2026年，更新设备400台。',
    '从2026年6月起实行新的办法。',
    '2025年至2027年结合财力推进。',
    '较2023年增长25%。',
    '2030年前，对符合条件的企业免收费用。',
    '毕业2年内未就业的高校毕业生可以申请。',
    '报废2018年6月30日前注册登记的车辆。',
    '对2026年6月30日前取得资质证书的企业给予支持。',
    '3年内免征房产税。',
    '对2026年1月1日至2026年12月31日期间购置设备的企业给予贴息。',
    '在2026年6月5日环境日期间开展宣传。',
    '认真组织好第三季度经济形势分析。',
    '落实《质量提升行动计划（2026年1月—12月）》。',
    '每家企业每年补贴上限为200万元。',
    '持续开展宣传，不断优化服务。',
  ])('is not in: %s', (words) => {
    expect(due(words)[0]).toBe('none')
  })
})
