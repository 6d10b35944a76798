import { MantineProvider } from '@mantine/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { UnitId } from '#shared/ids.ts'
import { type Light as LightName, lights } from '#shared/items/light.ts'
import { typedDay } from '../../../client/components/day-picker.tsx'
import { findUnits } from '../../../client/components/find-units.ts'
import { Light } from '../../../client/components/light.tsx'
import { Progress } from '../../../client/components/progress.tsx'
import { ReasonDialog } from '../../../client/components/reason-dialog.tsx'
import { Ruler } from '../../../client/components/ruler.tsx'
import { LargeStamp } from '../../../client/components/stamp.tsx'
import { TextArea } from '../../../client/components/text-field.tsx'
import { understoodDay, WindowInput } from '../../../client/components/window-input.tsx'
import { units } from '../../helpers/a-world.ts'

it('gives every light a shape and a word of its own', () => {
  const { container } = render(lights.map((light: LightName) => <Light key={light} light={light} />))
  const drawn = [...container.querySelectorAll('.light')]
  expect(new Set(drawn.map((each) => each.querySelector('svg')?.innerHTML)).size).toBe(lights.length)
  expect(new Set(drawn.map((each) => each.textContent)).size).toBe(lights.length)
})

it('says the stamp, its day and whose word it is to readers', () => {
  render(<LargeStamp on="2026-03-27" />)
  render(<LargeStamp on="2026-03-27" isElsewhere />)
  expect(screen.getByRole('img', { name: '已销号，2026-03-27，办公室' })).toBeDefined()
  expect(screen.getByRole('img', { name: '已销号，2026-03-27，原台账' })).toBeDefined()
})

it('says progress beside 序时', () => {
  render(<Progress done={0.6033} expected={0.715} lags />)
  expect(screen.getByRole('img', { name: '已完成60.3%，序时71.5%' })).toBeDefined()
})

it.each([
  ['2026-09-18', 18, '时限：交办 2026-02-24，到期 2026-08-31，今天 2026-09-18，逾18天（14个工作日）'],
  ['2026-08-31', 0, '时限：交办 2026-02-24，到期 2026-08-31，今天 2026-08-31，余0天'],
  ['2026-08-01', 0, '时限：交办 2026-02-24，到期 2026-08-31，今天 2026-08-01，余30天'],
])('tells on %s where the time has gone', (today, _late, label) => {
  render(
    <Ruler
      issuedOn="2026-02-24"
      dueOn="2026-08-31"
      today={today}
      reports={['2026-07-24']}
      lateWorkingDays={14}
    />,
  )
  expect(screen.getByRole('img', { name: label })).toBeDefined()
})

it('does not send a reason that is empty, and sends one trimmed', async () => {
  const send = vi.fn<(reason: string) => void>()
  const user = userEvent.setup()
  render(
    <ReasonDialog
      title="退回"
      submit="退回"
      most={500}
      isPending={false}
      onClose={vi.fn()}
      onSubmit={send}
    />,
  )
  await user.click(screen.getByRole('button', { name: '退回' }))
  expect(send).not.toHaveBeenCalled()
  expect(screen.getByText('请写明原因。')).toBeDefined()
  await user.type(screen.getByRole('textbox'), ' 缺验收单 ')
  await user.click(screen.getByRole('button', { name: '退回' }))
  expect(send).toHaveBeenCalledWith('缺验收单')
})

it('counts near the limit and says how much is too long', () => {
  const area = (value: string) => (
    <TextArea label="进展情况" most={10} value={value} onChange={() => undefined} />
  )
  const { rerender } = render(area('一二三四五'))
  expect(screen.queryByText(/\d+\/10/)).toBeNull()
  rerender(area('一二三四五六七八九'))
  expect(screen.getByText('9/10字')).toBeDefined()
  rerender(area('一二三四五六七八九十一二'))
  expect(screen.getByRole('alert').textContent).toBe('超出2字，请删减后再提交。')
})

it('submits by Ctrl Enter, but not while an input method composes', async () => {
  const send = vi.fn<() => void>()
  const user = userEvent.setup()
  render(<TextArea label="进展" most={100} value="甲" onChange={() => undefined} onSubmit={send} />)
  const area = screen.getByRole('textbox')
  const composing = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })
  Object.defineProperty(composing, 'isComposing', { value: true })
  area.dispatchEvent(composing)
  expect(send).not.toHaveBeenCalled()
  area.focus()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(send).toHaveBeenCalledOnce()
})

it.each([
  ['2026-9-5', '2026-09-05'],
  ['2026.9.5', '2026-09-05'],
  ['2026年9月5日', '2026-09-05'],
  ['20260905', '2026-09-05'],
  ['2026-02-30', null],
  ['9月5日', null],
] as const)('reads %s as the day %s', (typed, expected) => {
  expect(typedDay(typed)).toBe(expected)
})

it.each([
  ['2026-09-20', '→ 2026-09-20，周日，调休上班'],
  ['2026-09-19', '→ 2026-09-19，周六，休息日'],
  ['2026-09-30', '→ 2026-09-30，周三'],
  ['2030-01-04', '→ 2030-01-04，周五，2030年放假安排未公布，只按周末推算'],
] as const)('says of %s: %s', (day, expected) => {
  expect(understoodDay(day, calendar)).toBe(expected)
})

function Typed() {
  const [value, setValue] = useState('')
  return (
    <WindowInput label="完成时限" value={value} year={2026} onChange={setValue} onRead={() => undefined} />
  )
}

it('understands a typed window, and says so when it does not', async () => {
  const user = userEvent.setup()
  render(<Typed />)
  const field = screen.getByLabelText('完成时限')
  await user.type(field, '9月底前')
  expect(await screen.findByText('→ 2026-09-30，周三')).toBeDefined()
  await user.clear(field)
  await user.type(field, '尽快')
  expect(await screen.findByText(/“尽快”算不出日期/)).toBeDefined()
})

it('finds units by name first, then by other names, then by initials', () => {
  const initials = (text: string) => (text === '法规处' ? 'fgc' : text === '产业发展处' ? 'cyfzc' : 'x')
  const law = { ...units.law, aliases: ['产业法制处'] }
  const found = (typed: string) =>
    findUnits([law, units.industry], typed, initials).map(({ unit, by }) => [unit.name, by])
  expect(found('产业')).toEqual([
    ['产业发展处', null],
    ['法规处', '产业法制处'],
  ])
  expect(found('FGC')).toEqual([['法规处', null]])
  expect(found('没有')).toEqual([])
})

it('chooses several units, the first of them 主牵头, and gives one back', async () => {
  const { UnitPicker } = await import('../../../client/components/unit-picker.tsx')
  const user = userEvent.setup()
  const all = Object.values(units)
  function Picked() {
    const [value, setValue] = useState<UnitId[]>([])
    return <UnitPicker label="牵头单位" units={all} value={value} onChange={setValue} marksFirst />
  }
  render(
    <MantineProvider env="test">
      <Picked />
    </MantineProvider>,
  )
  const box = screen.getByRole('combobox', { name: '牵头单位' })
  await user.click(box)
  expect(within(await screen.findByRole('listbox')).queryByText('各处室')).toBeNull()
  await user.click(await screen.findByRole('option', { name: /法规处/ }))
  await user.click(await screen.findByRole('option', { name: /金融服务处/ }))
  expect(screen.getByText('主牵头').parentElement?.textContent).toContain('法规处')
  await user.click(screen.getByRole('button', { name: '去掉法规处' }))
  expect(screen.queryByText('主牵头')).toBeNull()
})
