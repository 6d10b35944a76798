import { describe, expect, it } from 'vitest'
import { htmlToText } from '#server/readers/html-text.ts'
import { readPlan } from '#shared/plan/read-plan.ts'

const WORD_NUMBER = (words: string, font = 'Times New Roman') =>
  `<![if !supportLists]><span lang=EN-US style='font-family:"${font}"'><span style='mso-list:Ignore'>${words}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`

describe('the lists of a page', () => {
  it.each<[why: string, html: string, lines: string[]]>([
    ['count', '<ol><li>建立台账<li>开展评估</ol>', ['1.建立台账', '2.开展评估']],
    ['begin where they say', '<ol start="3"><li>建立</li><li>评估</li></ol>', ['3.建立', '4.评估']],
    [
      'count from an item on',
      '<OL><LI>建立</LI><LI VALUE=7>评估<LI>推广</OL>',
      ['1.建立', '7.评估', '8.推广'],
    ],
    ['count down', '<ol reversed><li>一<ul><li>点</ul><li>二<li>三</ol>', ['3.一', '点', '2.二', '1.三']],
    ['count down from', "<ol start='9' reversed><li>甲<li>乙</ol>", ['9.甲', '8.乙']],
    ['count in letters', '<ol type="a"><li>甲<li>乙</ol><ol type=A><li>丙</ol>', ['a.甲', 'b.乙', 'A.丙']],
    ['count in Roman', '<ol type="I"><li>甲<li>乙</ol>', ['I.甲', 'II.乙']],
    [
      'count in Chinese',
      '<ol style="margin:0;list-style-type: cjk-ideographic"><li>优化<li>强化</ol>',
      ['一、优化', '二、强化'],
    ],
    ['have a style at the item', '<ol><li style="list-style-type:upper-alpha">甲</ol>', ['A.甲']],
    ['show no number', '<ol style="list-style: none"><li>甲<li>乙</ol>', ['甲', '乙']],
    ['show points', '<ul><li>甲<li>乙</ul><li>丙', ['甲', '乙', '丙']],
    [
      'lie in each other',
      '<ol><li>甲<ol type=a><li>子<li>丑</ol>续<li>乙</ol>',
      ['1.甲', 'a.子', 'b.丑', '续', '2.乙'],
    ],
    ['hold paragraphs', '<ol><li><p>甲</p><p>续</p></li><li><p>乙</p></ol>', ['1.甲', '续', '2.乙']],
    ['have empty items', '<ol><li></li><li>乙</ol>', ['2.乙']],
    [
      'number what is printed with a number once',
      '<ol><li>1、甲<li>（二）乙<li>3．丙<li>5G建设<li>2.5万亩</ol>',
      ['1、甲', '（二）乙', '3．丙', '4. 5G建设', '5. 2.5万亩'],
    ],
    [
      'do not number links, but words with a link in them, and marks of Word',
      '<ol><li><a href="/">首页</a><li>见<a href="/a">附件</a><li><a name="_Toc">丙</a></ol>',
      ['首页', '2.见附件', '3.丙'],
    ],
    [
      'stay in their cell',
      '<table><tr><td><ol><li>甲<li>乙<td>处<tr><td>丙<td>室</table><ol><li>丁</ol>',
      ['| 1.甲<br>2.乙 | 处 |', '| 丙 | 室 |', '1.丁'],
    ],
    ['go on below a table', '<ol><li>甲<table><tr><td>子</table><li>乙</ol>', ['1.甲', '子', '2.乙']],
    [
      'go on below a table that forgot to end its own',
      '<ol><li>甲<table><tr><td><ol><li>子<td><li>丑</table><li>乙</ol>',
      ['1.甲', '| 1.子 | 丑 |', '2.乙'],
    ],
    ['end too often', '</ol></ul></table><ol><li>甲</ol></ol><ol><li>乙</ol>', ['1.甲', '1.乙']],
    ['are cut out of a page', '<!--StartFragment--><li>甲</li><!--EndFragment-->', ['甲']],
  ])('%s', (_, html, lines) => {
    expect(htmlToText(html).split('\n')).toEqual(lines)
  })

  it.each<[why: string, html: string, lines: string[]]>([
    ['print their numbers', `<p>${WORD_NUMBER('一、')}建立</p>`, ['一、建立']],
    ['part numbers from words', `<p>${WORD_NUMBER('1')}建立</p>`, ['1 建立']],
    [
      'have numbers of their own in a list',
      `<ol><li class=MsoNormal style='mso-list:l0 level1 lfo1'>甲<li>${WORD_NUMBER('2.')}乙</ol>`,
      ['1.甲', '2.乙'],
    ],
    ['have letters of a font of signs', `<p>${WORD_NUMBER('l', 'Wingdings')}建立</p>`, ['建立']],
    ['have points', `<p>${WORD_NUMBER('&middot;', 'Symbol')}建立</p>`, ['建立']],
    ['never end', `<p><span style='mso-list:Ignore'>1.${'<b>甲</b>'.repeat(30)}`, [`1.${'甲'.repeat(30)}`]],
  ])('of Word %s', (_, html, lines) => {
    expect(htmlToText(html).split('\n')).toEqual(lines)
  })

  it('are read in time however deep they nest', () => {
    const deep = '<table><tr><td><ol reversed><li>'.repeat(20_000)
    expect(htmlToText(`${deep}甲${'<ol><li>'.repeat(100_000)}乙`)).toContain('甲')
  })

  it('give the items of a plan their numbers', () => {
    const page =
      '<h1>云川市2026年工作要点</h1><h2>一、优化服务</h2><ol><li>建立诉求直办机制，年底前建成。（责任单位：产业处）<li>开展政策宣讲不少于10场。（责任单位：稽查科）</ol><h2>二、强化保障</h2><ol start=3><li>编印办事指南。（责任单位：法规处）</ol>'
    const { items } = readPlan(htmlToText(page), { year: 2026 })
    expect(items.map(({ title }) => title)).toHaveLength(3)
  })
})

describe('merged cells', () => {
  it('that go over rows and columns at once keep the others under their heads', () => {
    const page =
      "<table><tr><td>序号<td>重点任务<td>措施<td>牵头单位<tr><td>1<td rowspan='2' colspan='2'>优化服务<td>综合处<tr><td>2<td>法规处</table>"
    expect(htmlToText(page).split('\n')).toEqual([
      '| 序号 | 重点任务 | 措施 | 牵头单位 |',
      '| 1 | 优化服务 |  | 综合处 |',
      '| 2 | 优化服务 |  | 法规处 |',
    ])
  })
})

it('of a hostile page takes no more cells than a table has', () => {
  const page = `<table><tr><td rowspan=9999 colspan=9999>一、建立${'<tr><td>二'.repeat(9000)}</table>`
  expect(htmlToText(page).length).toBeLessThan(9000 * 400)
})

describe('a table within a table', () => {
  const inner =
    '<table><tr><td>序号<td>任务<td>单位<tr><td>1<td>建立台账<br>逐项销号<td></td></tr><tr><td colspan=3>合计</table>'
  it('keeps its rows where the outer one only lays out the page', () => {
    expect(
      htmlToText(`<table><tr><td><p>分解表</p><table><tr><td>${inner}</table></table>`).split('\n'),
    ).toEqual(['分解表', '| 序号 | 任务 | 单位 |', '| 1 | 建立台账<br>逐项销号 |  |', '合计'])
  })

  it('is words where it divides a cell', () => {
    expect(htmlToText(`<table><tr><td>一</td><td>${inner}</td></tr></table>`)).toBe(
      '| 一 | 序号 任务 单位<br>1 建立台账<br>逐项销号 <br>合计 |',
    )
  })
})
