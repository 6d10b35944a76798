import { expect, it } from 'vitest'
import { SvgPage, tag } from '../../../client/features/figures/svg-page.ts'

const said = { title: '逾期<3项> & "其他"', basis: '口径：按现时限', fonts: '"Microsoft YaHei", sans-serif' }

it('is a whole file on white paper, as large as what is drawn, with words as words', () => {
  const page = new SvgPage()
  const box = { x: 10, y: 20, width: 200.04, height: 30 }
  page.add(tag('text', { x: 10, y: 20.26, 'text-anchor': null }, '甲'), box)
  const file = page.file(said)
  const read = new DOMParser().parseFromString(file, 'image/svg+xml')
  const root = read.documentElement
  expect(root.tagName).toBe('svg')
  expect(root.getAttribute('viewBox')).toBe('0 0 242 82')
  expect(root.getAttribute('font-family')).toBe(said.fonts)
  expect(root.querySelector('title')?.textContent).toBe(said.title)
  expect(root.querySelector('desc')?.textContent).toBe(said.basis)
  expect(root.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff')
  expect(file).toContain('<text x="10" y="20.3">甲</text>')
})

it('makes a hatching once for each colour', () => {
  const page = new SvgPage()
  const [one, two] = [page.hatch('rgb(1, 2, 3)'), page.hatch('rgb(1, 2, 3)')]
  expect(one).toBe(two)
  expect(page.file(said).match(/<pattern /g)).toHaveLength(1)
})

it('leaves out what a file of this kind cannot hold', () => {
  const file = new SvgPage().file({ ...said, title: '逾期\u0000三\u001f项' })
  expect(file).toContain('<title>逾期三项</title>')
})
