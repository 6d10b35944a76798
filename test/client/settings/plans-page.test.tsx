import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { planHistory } from '#shared/copy/plan-history.ts'
import { aWorld, planId, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

it('saves the rules of a plan', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: `/settings/plans?plan=${planId}` })
  await user.click(await screen.findByRole('radio', { name: '只看本单位的事项' }))
  const days = screen.getByLabelText(/^退办期限/)
  await user.clear(days)
  await user.type(days, '5')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await screen.findByText('规则已保存')).toBeDefined()
  const [plan] = await world.as('office').plans.list()
  expect(plan?.rules).toMatchObject({ visibility: 'own', declineWithin: 5, evidenceRequired: true })
  const past = screen.getByRole('region', { name: planHistory.title })
  expect(await within(past).findByText('联络员看到的范围：整本台账 → 只看本单位的事项')).toBeDefined()
  expect(within(past).getByText('退办期限（交办后几个工作日内）：3 → 5')).toBeDefined()
})

it('says a number out of range at its field and saves nothing', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: `/settings/plans?plan=${planId}` })
  const day = await screen.findByLabelText(/^每期截止日/)
  await user.clear(day)
  await user.type(day, '31')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  const sentence = await screen.findByRole('alert')
  expect(day.getAttribute('aria-describedby')).toBe(sentence.id)
  const [plan] = await world.as('office').plans.list()
  expect(plan?.rules.reportDay).toBe(25)
})

it('has nothing to save until something changed', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: `/settings/plans?plan=${planId}` })
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: '保存规则' })
  expect(save.disabled).toBe(true)
  await user.type(screen.getByLabelText('简称'), '要点')
  await waitFor(() => expect(save.disabled).toBe(false))
})
