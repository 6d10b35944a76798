import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { readNotice } from '#shared/calendar/written-notice.ts'

const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`

describe('a pasted notice', () => {
  it('of 2026 says what is built in', () => {
    const { year, off, working } = readNotice(NOTICE_2026, 2030)
    expect(year).toBe(2026)
    const marked = (mark: string) =>
      [...calendar.marks]
        .flatMap(([day, one]) => (one === mark && day.startsWith('2026') ? [day] : []))
        .sort()
    expect(off).toEqual(marked('off'))
    expect(working).toEqual(marked('working'))
  })

  it.each([
    ['a single day', '清明节：4月5日放假1天，不调休。', ['2027-04-05'], []],
    ['days that go with a weekend', '5月1日放假，与周末连休。', ['2027-05-01'], []],
    ['both in one sentence', '1月1日至2日放假，1月3日上班。', ['2027-01-01', '2027-01-02'], ['2027-01-03']],
    ['half-width brackets', '4月4日(周日)至5日(周一)放假', ['2027-04-04', '2027-04-05'], []],
    ['a span into the next year', '12月31日至1月1日放假', ['2027-12-31', '2028-01-01'], []],
    ['a year of its own', '2026年12月31日至2027年1月1日放假', ['2026-12-31', '2027-01-01'], []],
    ['a day that does not exist', '2月30日放假', [], []],
    ['a day without a month', '3日放假', [], []],
    ['days of which nothing is said', '通知于11月4日印发。', [], []],
    ['nothing', '', [], []],
  ])('%s', (_name, text, off, working) => {
    expect(readNotice(text, 2027)).toEqual({ year: 2027, off, working })
  })

  it('makes no more of a span than a month, and takes hostile text in its stride', () => {
    expect(readNotice('1月1日至12月31日放假', 2027).off).toHaveLength(32)
    const started = performance.now()
    readNotice('（1月1日至'.repeat(50_000), 2027)
    readNotice('1月1日至2日放假'.repeat(20_000), 2027)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
